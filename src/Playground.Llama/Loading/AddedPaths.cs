using System.Text.Json;
using Playground.Llama.Faults;

namespace Playground.Llama.Loading;

/// <summary>
/// The list of paths that were added by hand: a JSON array in the data folder. It is read each time, so that the web program and a command beside it see the
/// same.
/// </summary>
/// <param name="file">Full path.</param>
sealed class AddedPaths(string file)
{
    static readonly JsonSerializerOptions _readable = new() { WriteIndented = true };

    readonly Lock _gate = new();

    /// <summary>The paths; none where the list is missing or can't be read, which the list of models can live with.</summary>
    public IReadOnlyList<string> Read()
    {
        try
        {
            return Load();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }

    /// <summary>Replaces the list by what <paramref name="change"/> makes of it.</summary>
    /// <exception cref="ModelFailureException">It can't be read or written; it is as it was.</exception>
    public void Change(Func<IReadOnlyList<string>, IEnumerable<string>> change)
    {
        lock (_gate)
            try
            {
                var before = Load();
                string[] after = [.. change(before)];
                if (after.SequenceEqual(before))
                    return;
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                var draft = $"{file}.{Guid.NewGuid():N}.tmp";
                File.WriteAllText(draft, JsonSerializer.Serialize(after, _readable));
                File.Move(draft, file, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
            {
                throw LlamaFailures.NotListed(file, exception);
            }
    }

    string[] Load() => File.Exists(file) ? JsonSerializer.Deserialize<string[]>(File.ReadAllText(file)) ?? [] : [];
}
