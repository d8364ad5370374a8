using System.Text.Json;

namespace Playground.PromptSets.Files;

/// <summary>
/// Reads samples of OpenAI evals: <c>input</c> and <c>ideal</c> of the open-source runner, or <c>item</c> of the hosted one. Neither says how answers are
/// graded; they are checked for holding one of the ideal answers, whatever its case.
/// </summary>
static class OpenAiEvalItems
{
    static readonly string[] _asked = ["input", "prompt", "question", "problem", "text", "query"];
    static readonly string[] _ideal = ["ideal", "expected", "reference", "reference_answer", "correct_label", "ground_truth", "answer", "label", "target"];

    public static void Read(JsonElement source, long line, ReadItems found)
    {
        var fields = new JsonFields(source);
        found.Add(line, nextId => fields.Find("item") is { } item ? Hosted(item, nextId) : Sample(fields, nextId));
        foreach (var name in fields.Unread)
            found.Leave(line, name);
    }

    static PromptSetItem Sample(JsonFields fields, string nextId)
    {
        var input = fields.Find("input") ?? throw FieldFaults.Missing("input");
        var (prompt, said) = Prompt(input);
        var ideal = fields.Texts("ideal");
        return Checked(new() { Id = nextId, Prompt = prompt, References = ideal.Count > 0 || said is null ? ideal : [said] });
    }

    // Templates of the hosted evals say {{item.input}}, so the item is a variable as a whole.
    static PromptSetItem Hosted(JsonElement item, string nextId)
    {
        if (item.ValueKind != JsonValueKind.Object)
            throw FieldFaults.Invalid("item", item.GetRawText(), "an object");
        var fields = new JsonFields(item);
        var asked = fields.Find(_asked) ?? throw FieldFaults.Missing($"item with one of {string.Join(", ", _asked)}");
        return Checked(new()
        {
            Id = fields.Text("id") ?? nextId,
            Prompt = Prompt(asked).Prompt,
            Variables = new Dictionary<string, JsonElement> { ["item"] = item.Clone() },
            References = fields.Texts(_ideal),
            Category = fields.Text("category"),
        });
    }

    static (PromptTemplate Prompt, string? Reference) Prompt(JsonElement input) => input.ValueKind == JsonValueKind.Array
        ? ChatMessages.Read(input, "input", literal: true) : (new() { Turns = [JsonFields.Text(input, "input")], Literal = true }, null);

    static PromptSetItem Checked(PromptSetItem item) => item.References.Count == 0 ? item : item with { Checks = [new() { Type = "icontains-any" }] };
}
