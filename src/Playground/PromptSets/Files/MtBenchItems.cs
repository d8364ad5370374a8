using System.Text.Json;

namespace Playground.PromptSets.Files;

/// <summary>Reads questions of MT-bench: several turns, and for some a reference answer to each.</summary>
static class MtBenchItems
{
    public static void Read(JsonElement source, long line, ReadItems found)
    {
        var fields = new JsonFields(source);
        found.Add(line, nextId => new()
        {
            Id = fields.Text("question_id") ?? nextId,
            Category = fields.Text("category"),
            Prompt = new() { Turns = fields.Texts("turns") is { Count: > 0 } turns ? turns : throw FieldFaults.Missing("turns, a list of texts"), Literal = true },
            // Only the last answer is judged.
            References = fields.Texts("reference") is { Count: > 0 } references ? [references[^1]] : [],
        });
        foreach (var name in fields.Unread)
            found.Leave(line, name);
    }
}
