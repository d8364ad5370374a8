using System.Text.Json;

namespace Playground.PromptSets.Files;

/// <summary>Reads lines of our own: <c>prompt</c>, <c>turns</c> or <c>messages</c>, with variables, references and checks beside them.</summary>
static class JsonlItems
{
    public static void Read(JsonElement source, long line, ReadItems found)
    {
        var fields = new JsonFields(source);
        found.Add(line, nextId => Item(fields, line, nextId, found));
        foreach (var name in fields.Unread)
            found.Leave(line, name);
    }

    static PromptSetItem Item(JsonFields fields, long line, string nextId, ReadItems found)
    {
        var variables = fields.Find("vars", "variables");
        var (prompt, said) = Prompt(fields, literal: variables is null);
        var references = fields.Texts("reference", "references", "ideal", "expected", "answer", "target");
        return new()
        {
            Id = fields.Text("id", "question_id") ?? nextId,
            Name = fields.Text("name", "description"),
            Variables = variables is null ? new Dictionary<string, JsonElement>() : Variables(variables.Value),
            Prompt = prompt,
            Category = fields.Text("category"),
            Tags = fields.Texts("tags"),
            References = references.Count > 0 ? references : said is null ? [] : [said],
            Language = fields.Text("language"),
            Checks = fields.Find("checks", "assert") is { } checks ? CheckReader.Read(checks, line, found) : [],
            Threshold = fields.Number("threshold"),
        };
    }

    static (PromptTemplate Prompt, string? Reference) Prompt(JsonFields fields, bool literal)
    {
        var system = fields.Text("system");
        if (fields.Find("messages") is { } messages)
            return ChatMessages.Read(messages, "messages", literal);
        if (fields.Texts("turns") is { Count: > 0 } turns)
            return (new() { System = system, Turns = turns, Literal = literal }, null);
        return fields.Find("prompt", "question", "input", "instruction") switch
        {
            { ValueKind: JsonValueKind.Array } chat => ChatMessages.Read(chat, "prompt", literal),
            { } asked => (new() { System = system, Turns = [JsonFields.Text(asked, "prompt")], Literal = literal }, null),
            _ => throw FieldFaults.Missing("prompt, turns or messages"),
        };
    }

    public static IReadOnlyDictionary<string, JsonElement> Variables(JsonElement source) => source.ValueKind == JsonValueKind.Object
        ? source.EnumerateObject().DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal)
        : throw FieldFaults.Invalid("vars", source.GetRawText(), "an object of values by name");
}
