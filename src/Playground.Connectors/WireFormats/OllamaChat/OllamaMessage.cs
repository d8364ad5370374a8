using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.OllamaChat;

/// <summary>The piece of a message in a line: text, thinking, tool calls. Each tool call comes whole.</summary>
sealed class OllamaMessage(WireAnswer answer)
{
    public void Read(ref Utf8JsonReader reader)
    {
        if (!reader.EntersObject()) return;
        while (reader.NextMember())
        {
            if (reader.Is("content"u8)) { if (reader.EntersText()) answer.Text(ref reader); }
            else if (reader.Is("thinking"u8)) { if (reader.EntersText()) answer.Reasoning(ref reader); }
            else if (reader.Is("tool_calls"u8)) ToolCalls(ref reader);
            else reader.Skip();
        }
    }

    void ToolCalls(ref Utf8JsonReader reader)
    {
        if (!reader.EntersArray()) return;
        while (reader.NextElement())
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            ToolCall(ref reader, answer.ToolCalls.Add());
        }
        answer.Progressed = true;
    }

    static void ToolCall(ref Utf8JsonReader reader, ToolCallParts.Part call)
    {
        while (reader.NextMember())
        {
            if (reader.Is("id"u8)) call.Id = reader.ReadText();
            else if (reader.Is("function"u8)) Function(ref reader, call);
            else reader.Skip();
        }
    }

    static void Function(ref Utf8JsonReader reader, ToolCallParts.Part call)
    {
        if (!reader.EntersObject()) return;
        while (reader.NextMember())
        {
            if (reader.Is("name"u8)) call.Name = reader.ReadText();
            else if (reader.Is("arguments"u8)) { if (reader.EntersObject()) call.AppendJson(ref reader); }
            else reader.Skip();
        }
    }
}
