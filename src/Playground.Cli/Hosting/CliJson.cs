using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Playground.Comparisons.Contents;

namespace Playground.Cli.Hosting;

/// <summary>The JSON of every command: camelCase, enums by name, indented, other scripts than Latin as they are.</summary>
static class CliJson
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutPlainText } },
    };

    // Plain text stands in a member of its own, and has no contents beside it.
    static void LeaveOutPlainText(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.PropertyType == typeof(ContentList))
                property.ShouldSerialize = static (_, value) => value is not null;
    }

    public static string Write(object document) => TerminalText.Json(JsonSerializer.Serialize(document, Options));
}
