using System.Text.Json;

namespace Playground.PromptSets.Files;

/// <summary>Reads a conversation as chat APIs have it into a prompt.</summary>
static class ChatMessages
{
    const string Expected = "messages of system, then of user alone, where the last may be the assistant's and is taken as the reference";

    /// <returns>The prompt, and what the assistant says at the end, which is a good answer.</returns>
    /// <exception cref="InvalidPromptSetException">It isn't such a list, or the assistant speaks in the middle: answers come from the models that are asked.</exception>
    public static (PromptTemplate Prompt, string? Reference) Read(JsonElement messages, string field, bool literal)
    {
        if (messages.ValueKind != JsonValueKind.Array)
            throw FieldFaults.Invalid(field, messages.GetRawText(), Expected);
        string? system = null, reference = null;
        var turns = new List<string>();
        foreach (var message in messages.EnumerateArray())
        {
            var (role, content) = Said(message, field);
            if (reference is not null)
                throw FieldFaults.Invalid(field, "an answer of the assistant before the end", Expected);
            if (role is "system" or "developer" && turns.Count == 0)
                system = system is null ? content : $"{system}\n\n{content}";
            else if (role == "user")
                turns.Add(content);
            else if (role == "assistant" && turns.Count > 0)
                reference = content;
            else
                throw FieldFaults.Invalid(field, $"role {role}", Expected);
        }
        return turns.Count > 0 ? (new() { System = system, Turns = turns, Literal = literal }, reference) : throw FieldFaults.Invalid(field, "without a word of the user", Expected);
    }

    static (string Role, string Content) Said(JsonElement message, string field)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("role", out var role) || role.ValueKind != JsonValueKind.String || !message.TryGetProperty("content", out var content))
            throw FieldFaults.Invalid(field, message.GetRawText(), "objects with role and content");
        return (role.GetString()!, content.ValueKind == JsonValueKind.Array ? string.Join("\n\n", content.EnumerateArray().Select(part => Part(part, field))) : JsonFields.Text(content, field));
    }

    static string Part(JsonElement part, string field) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()!
        : throw FieldFaults.Invalid(field, part.GetRawText(), "parts of text alone");
}
