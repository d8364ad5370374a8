using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Playground.Comparisons.Contents;

namespace Playground.Comparisons.Exporting;

/// <summary>The JSON of every command and download: camelCase, enums by name, indented, other scripts than Latin as they are.</summary>
public static class DocumentJson
{
    static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutPlainText } },
    };

    public static string Write(object document) => JsonSerializer.Serialize(document, _options);

    // Plain text stands in a member of its own, and has no contents beside it.
    static void LeaveOutPlainText(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.PropertyType == typeof(ContentList))
                property.ShouldSerialize = static (_, value) => value is not null;
    }
}
