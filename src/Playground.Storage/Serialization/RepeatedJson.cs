using System.Diagnostics.CodeAnalysis;

namespace Playground.Storage.Serialization;

/// <summary>
/// Reads columns that are the same in row after row, as those of the model, the price and the provenance are: each text is read once, and its record
/// shared. For rows that are read together.
/// </summary>
sealed class RepeatedJson
{
    readonly Dictionary<(Type Type, string Json), object> _known = [];

    [return: NotNullIfNotNull(nameof(json))]
    public T? Read<T>(string? json) where T : class
    {
        if (json is null)
            return null;
        if (!_known.TryGetValue((typeof(T), json), out var known))
            known = _known[(typeof(T), json)] = StoredJson.Read<T>(json);
        return (T)known;
    }
}
