using System.Text.RegularExpressions;
using Playground.Llama.Files;

namespace Playground.Llama.Loading;

/// <summary>Offers GGUF files, and those of folders, as models, without a line of configuration for each.</summary>
static partial class ModelFolders
{
    /// <summary>The models at the places (files or folders) whose files and ids are not among those known already; a folder that can't be read has none.</summary>
    public static IEnumerable<LocalModel> Find(IEnumerable<string> places, IReadOnlyCollection<LocalModel> known)
    {
        var paths = known.Select(model => model.Path).ToHashSet(StringComparer.Ordinal);
        var ids = known.Select(model => model.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var path in places.SelectMany(Files))
            if (paths.Add(path) && !IsAdapter(path))
                yield return new LocalModel { Id = FreeId(Path.GetFileNameWithoutExtension(path).ToLowerInvariant(), ids), Path = path, Access = Models.ModelAccess.OpenWeights };
    }

    static IEnumerable<string> Files(string place)
    {
        // A file that was added and is gone is still a model: one whose card says so.
        if (place.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(place) || File.Exists(place))
            return [place];
        try
        {
            // Of a model in several files the first stands for all.
            return [.. Directory.EnumerateFiles(place, "*.gguf").Where(path => !LaterPart().IsMatch(path)).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static string FreeId(string name, HashSet<string> ids)
    {
        var id = name;
        for (var number = 2; !ids.Add(id); number++)
            id = $"{name}-{number}";
        return id;
    }

    static bool IsAdapter(string path)
    {
        try
        {
            return GgufReader.Read(path).IsAdapter;
        }
        catch (Exception exception) when (exception is GgufException or IOException or UnauthorizedAccessException)
        {
            // Its card says what is wrong with it.
            return false;
        }
    }

    [GeneratedRegex(@"-(?!00001)\d{5}-of-\d{5}\.gguf$")]
    private static partial Regex LaterPart();
}
