using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Comparisons.Contents;

/// <summary><see cref="ContentJson"/> for whatever is serialised as a whole.</summary>
sealed class ContentJsonConverter : JsonConverter<Content>
{
    public override Content Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return ContentJson.Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Content value, JsonSerializerOptions options) => ContentJson.Write(writer, value);
}
