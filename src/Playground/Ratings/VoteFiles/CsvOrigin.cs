using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Ratings.VoteFiles;

/// <summary>A vote's line of CSV (with line breaks where a field has some) and the header above it, as they were.</summary>
sealed record CsvOrigin(string Header, string Line)
{
    public static CsvOrigin? Of(RatingOrigin? origin) => origin is { Source: "csv", Data: { } data } ? JsonSerializer.Deserialize(data, CsvOriginJson.Default.CsvOrigin) : null;

    /// <summary>The line's fields by the names of their columns.</summary>
    public Dictionary<string, string> Fields()
    {
        var fields = CsvText.Split(Encoding.UTF8.GetBytes(Line)) ?? [];
        return CsvText.Names(Encoding.UTF8.GetBytes(Header)).Zip(fields).DistinctBy(pair => pair.First)
            .ToDictionary(pair => pair.First, pair => CsvText.Unguarded(pair.Second), StringComparer.Ordinal);
    }
}

// Written for every vote of a file: code made at build time is several times quicker than reflection.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CsvOrigin))]
sealed partial class CsvOriginJson : JsonSerializerContext;
