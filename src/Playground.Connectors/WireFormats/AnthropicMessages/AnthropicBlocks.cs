using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.AnthropicMessages;

/// <summary>The content blocks of a message: text, thinking, tools that the model asks for.</summary>
sealed class AnthropicBlocks(WireAnswer answer)
{
    /// <param name="reader">Stands on the event's <c>delta</c>, or nowhere when there is none. Which of its members are there tells what it is.</param>
    public void Delta(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return;
        while (reader.NextMember())
        {
            if (reader.Is("text"u8)) { if (reader.EntersText()) answer.Text(ref reader); }
            else if (reader.Is("thinking"u8)) { if (reader.EntersText()) answer.Reasoning(ref reader); }
            else if (reader.Is("signature"u8)) answer.EndThought(reader.ReadText());
            else if (reader.Is("partial_json"u8)) { if (reader.EntersText()) Arguments(ref reader, answer.ToolCalls[index]); }
            else reader.Skip();
        }
    }

    /// <param name="reader">Stands on the event's <c>content_block</c>, or nowhere when there is none.</param>
    public void Start(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType == JsonTokenType.StartObject) Block(ref reader, index, isWhole: false);
    }

    /// <summary>The content of a whole message: a list of blocks.</summary>
    public void All(ref Utf8JsonReader reader)
    {
        if (!reader.EntersArray()) return;
        for (var index = 0; reader.NextElement(); index++)
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            Block(ref reader, index, isWhole: true);
        }
    }

    /// <summary>The <c>input</c> of a tool that only begins is an empty object: its pieces follow.</summary>
    void Block(ref Utf8JsonReader reader, int index, bool isWhole)
    {
        var call = IsTool(reader) ? answer.ToolCalls[index] : null;
        string? signature = null;
        while (reader.NextMember())
        {
            if (reader.Is("text"u8)) { if (reader.EntersText()) answer.Text(ref reader); }
            else if (reader.Is("thinking"u8)) { if (reader.EntersText()) answer.Reasoning(ref reader); }
            else if (reader.Is("signature"u8)) signature = reader.ReadText();
            else if (call is null && reader.Is("data"u8)) answer.EndThought(reader.ReadText(), ToolParts.RedactedKey, "true");
            else if (call is not null && reader.Is("id"u8)) call.Id = reader.ReadText() ?? call.Id;
            else if (call is not null && reader.Is("name"u8)) call.Name = reader.ReadText() ?? call.Name;
            else if (call is not null && isWhole && reader.Is("input"u8)) { if (reader.EntersObject()) call.AppendJson(ref reader); }
            else reader.Skip();
        }
        if (signature is { Length: > 0 }) answer.EndThought(signature);
    }

    void Arguments(ref Utf8JsonReader reader, ToolCallParts.Part call)
    {
        call.Append(ref reader);
        answer.Progressed = true;
    }

    static bool IsTool(Utf8JsonReader reader)
    {
        while (reader.NextMember())
        {
            if (reader.Is("type"u8)) return reader.EntersText() && (reader.Is("tool_use"u8) || reader.Is("server_tool_use"u8));
            reader.Skip();
        }
        return false;
    }
}
