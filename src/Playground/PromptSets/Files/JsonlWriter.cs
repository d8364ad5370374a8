using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.PromptSets.Files;

/// <summary>Writes a line for each row. It is read back as the same rows; prompts that items shared are theirs then.</summary>
static class JsonlWriter
{
    static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (string Text, IReadOnlyList<string> Lost) Write(PromptSet set)
    {
        var text = new StringBuilder();
        var ids = new RowIds(set);
        foreach (var row in PromptSetRow.Of(set))
            text.Append(Line(row, ids.Of(row)).ToJsonString(_options)).Append('\n');
        return (text.ToString(), []);
    }

    static JsonObject Line(PromptSetRow row, string id)
    {
        var item = row.Item;
        var line = new JsonObject { ["id"] = id };
        Text(line, "name", item.Name);
        Text(line, "system", row.Prompt.System);
        if (row.Prompt.Turns.Count == 1)
            line["prompt"] = row.Prompt.Turns[0];
        else
            line["turns"] = Texts(row.Prompt.Turns);
        if (!row.Prompt.Literal || item.Variables.Count > 0)
            line["vars"] = new JsonObject(item.Variables.Select(variable => KeyValuePair.Create(variable.Key, JsonSerializer.SerializeToNode(variable.Value))));
        Text(line, "category", item.Category);
        if (item.Tags.Count > 0)
            line["tags"] = Texts(item.Tags);
        if (item.References.Count > 0)
            line["reference"] = Texts(item.References);
        Text(line, "language", item.Language);
        if (item.Checks.Count > 0)
            line["checks"] = CheckWriter.Write(item.Checks, literalMark: true);
        if (item.Threshold is { } threshold)
            line["threshold"] = threshold;
        return line;
    }

    static void Text(JsonObject line, string name, string? text)
    {
        if (text is not null)
            line[name] = text;
    }

    static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
