using System.Text.Json;
using Playground.Faults;
using Playground.Models;
using Playground.Models.Endpoints;
using Playground.Settings;

namespace Playground.Connectors.Endpoints;

/// <summary>The list of endpoints that were added by hand: a JSON array in the data folder, written by this program and others over the same folder.</summary>
sealed class AddedEndpointFile(PlaygroundPaths paths)
{
    static readonly JsonSerializerOptions _readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    readonly string _file = Path.Combine(paths.DataFolder, "endpoints.json");
    readonly Lock _gate = new();
    (DateTime Written, long Length) _read;
    IReadOnlyList<AddedEndpoint> _known = [];

    /// <summary>What stands in it; as it was last read where it can't be read now. Read anew only when it has changed.</summary>
    public IReadOnlyList<AddedEndpoint> Read()
    {
        lock (_gate)
            try
            {
                var file = new FileInfo(_file);
                var state = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
                if (state != _read)
                    (_known, _read) = (Load(), state);
                return _known;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
            {
                return _known;
            }
    }

    /// <summary>Replaces the list by what <paramref name="change"/> makes of it.</summary>
    /// <exception cref="ModelFailureException">It can't be read or written; it is as it was.</exception>
    public void Change(Func<IReadOnlyList<AddedEndpoint>, IEnumerable<AddedEndpoint>> change)
    {
        lock (_gate)
            try
            {
                AddedEndpoint[] after = [.. change(Load())];
                Directory.CreateDirectory(paths.DataFolder);
                var draft = $"{_file}.{Guid.NewGuid():N}.tmp";
                File.WriteAllText(draft, JsonSerializer.Serialize(after, _readable));
                File.Move(draft, _file, overwrite: true);
                _read = default;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
            {
                throw new ModelFailureException(new Fault(ModelFaultKind.EndpointListUnusable, $"The list of added endpoints, {_file}, can't be read or written ({exception.GetType().Name}). Mend or delete it and try again.")
                    .ToFailure(FailureKind.InvalidParameter), exception);
            }
    }

    IReadOnlyList<AddedEndpoint> Load() => File.Exists(_file) ? JsonSerializer.Deserialize<AddedEndpoint[]>(File.ReadAllText(_file), _readable) ?? [] : [];
}
