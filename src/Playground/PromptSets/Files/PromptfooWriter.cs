using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.PromptSets.Files;

/// <summary>
/// Writes a configuration of promptfoo as JSON, which is YAML: nothing of it can be taken for anything else, whatever texts hold. Prompts that stand as they
/// are become a variable, which promptfoo would otherwise render.
/// </summary>
static class PromptfooWriter
{
    static readonly JsonSerializerOptions _options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (string Text, IReadOnlyList<string> Lost) Write(PromptSet set)
    {
        var lost = new List<string>();
        var prompts = PromptSetRow.Of(set).Select(row => row.Prompt).Distinct().ToArray();
        var own = set.Items.Any(item => item.Prompt is not null);
        var file = new JsonObject
        {
            ["description"] = set.Description ?? set.Name,
            ["prompts"] = own ? new JsonArray("{{prompt}}") : [.. prompts.Select(Prompt)],
            ["tests"] = new JsonArray([.. own ? PromptSetRow.Of(set).Select(row => Test(row.Item, Own(row, lost))) : set.Items.Select(item => Test(item, null))]),
        };
        return (file.ToJsonString(_options), [.. lost.Distinct()]);
    }

    static JsonNode Prompt(PromptTemplate prompt)
    {
        var text = prompt is { System: null, Turns.Count: 1 } ? prompt.Turns[0] : Messages(prompt);
        return prompt.Label is null ? JsonValue.Create(text) : new JsonObject { ["raw"] = text, ["label"] = prompt.Label };
    }

    static string Messages(PromptTemplate prompt) => new JsonArray(
    [
        .. prompt.System is { } system ? new[] { Message("system", system) } : [],
        .. prompt.Turns.Select(turn => Message("user", turn)),
    ]).ToJsonString(_options);

    static JsonNode Message(string role, string content) => new JsonObject { ["role"] = role, ["content"] = content };

    static string Own(PromptSetRow row, List<string> lost)
    {
        if (row.Prompt.Turns.Count > 1)
            lost.Add("turns as turns: they are sent at once");
        var rendered = row.Prompt.Literal ? new(row.Prompt.System, row.Prompt.Turns) : Rendering.PromptRenderer.Render(row);
        return rendered is { System: null, Turns.Count: 1 } ? rendered.Turns[0] : Messages(new() { System = rendered.System, Turns = rendered.Turns });
    }

    static JsonNode Test(PromptSetItem item, string? prompt)
    {
        var vars = new JsonObject(item.Variables.Select(variable => KeyValuePair.Create(variable.Key, RawText.Of(variable.Value))));
        if (prompt is not null)
            vars["prompt"] = RawText.Of(prompt);
        var test = new JsonObject { ["vars"] = vars };
        if (item.Name is { } name)
            test["description"] = name;
        var checks = item.Checks.Select(check => check.Value is null && item.References.Count > 0 ? check with { Value = Reference(check, item) } : check);
        if (item.Checks.Count > 0)
            test["assert"] = CheckWriter.Write(checks, literalMark: false);
        if (item.Threshold is { } threshold)
            test["threshold"] = threshold;
        if (Metadata(item) is { Count: > 0 } metadata)
            test["metadata"] = metadata;
        // A list is a value here, and there a case for each of its members.
        if (item.Variables.Values.Any(value => value.ValueKind == JsonValueKind.Array))
            test["options"] = new JsonObject { ["disableVarExpansion"] = true };
        return test;
    }

    static JsonElement Reference(CheckDefinition check, PromptSetItem item) =>
        check.Type.EndsWith("-any", StringComparison.Ordinal) || check.Type.EndsWith("-all", StringComparison.Ordinal)
            ? JsonSerializer.SerializeToElement(item.References) : JsonSerializer.SerializeToElement(item.References[0]);

    static JsonObject Metadata(PromptSetItem item)
    {
        var metadata = new JsonObject();
        if (item.Category is { } category)
            metadata["category"] = category;
        if (item.Tags.Count > 0)
            metadata["tags"] = new JsonArray([.. item.Tags.Select(tag => JsonValue.Create(tag))]);
        if (item.Language is { } language)
            metadata["language"] = language;
        if (item.References.Count > 0)
            metadata["reference"] = new JsonArray([.. item.References.Select(reference => JsonValue.Create(reference))]);
        return metadata;
    }
}
