using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Judging.VoteFiles;

/// <summary>A vote's line of CSV (with line breaks where a field has some) and the header above it, as they were.</summary>
sealed record CsvOrigin(string Header, string Line)
{
    public static CsvOrigin? Of(RatingOrigin? origin) => origin is { Source: "csv", Data: { } data } ? JsonSerializer.Deserialize(data, CsvOriginJson.Default.CsvOrigin) : null;
}

// Written for every vote of a file: code made at build time is several times quicker than reflection.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CsvOrigin))]
sealed partial class CsvOriginJson : JsonSerializerContext;
