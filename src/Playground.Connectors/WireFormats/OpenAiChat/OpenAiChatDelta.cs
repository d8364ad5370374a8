using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.OpenAiChat;

/// <summary>The piece of a message in a chunk: text, reasoning under its several names, refusal, tool calls.</summary>
sealed class OpenAiChatDelta(WireAnswer answer)
{
    bool _hasToolCalls;

    public bool HasRefused { get; private set; }

    /// <param name="reader">Stands on the value.</param>
    public void Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) answer.Text(ref reader);
        if (reader.TokenType != JsonTokenType.StartObject) return;
        var reasoned = false;
        var function = new Utf8JsonReader();
        var details = new Utf8JsonReader();
        while (reader.NextMember())
        {
            if (reader.Is("content"u8)) Content(ref reader);
            else if (reader.Is("reasoning_content"u8)) reasoned |= Reasoning(ref reader, reasoned, "reasoning_content");
            else if (reader.Is("reasoning"u8)) reasoned |= Reasoning(ref reader, reasoned, "reasoning");
            else if (reader.Is("refusal"u8)) Refusal(ref reader);
            else if (reader.Is("reasoning_details"u8)) details = reader.SkipMember();
            else if (reader.Is("tool_calls"u8)) ToolCalls(ref reader);
            else if (reader.Is("function_call"u8)) function = reader.SkipMember();
            else reader.Skip();
        }
        if (!reasoned && details.IsThere()) Details(ref details);
        // The older member tells the same call once more where the newer one is known.
        if (function.TokenType == JsonTokenType.StartObject && !_hasToolCalls) Function(ref function, answer.ToolCalls[0]);
    }

    /// <summary>OpenRouter and MiniMax: a list of summaries and texts. Where the words stand under another name too, these are the same.</summary>
    void Details(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return;
        while (reader.NextElement())
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            while (reader.NextMember())
            {
                if (!reader.Is("text"u8) && !reader.Is("summary"u8)) reader.Skip();
                else if (reader.EntersText()) answer.Reasoning(ref reader);
            }
        }
    }

    /// <summary>A text, or a list of parts (Mistral).</summary>
    void Content(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) { answer.Text(ref reader); return; }
        if (!reader.EntersArray()) return;
        while (reader.NextElement())
        {
            if (reader.TokenType == JsonTokenType.String) answer.Text(ref reader);
            else if (reader.TokenType == JsonTokenType.StartObject) Part(ref reader);
            else reader.Skip();
        }
    }

    void Part(ref Utf8JsonReader reader)
    {
        while (reader.NextMember())
        {
            if (reader.Is("text"u8)) { if (reader.EntersText()) answer.Text(ref reader); }
            else if (reader.Is("thinking"u8)) Thinking(ref reader);
            else if (reader.Is("refusal"u8)) Refusal(ref reader);
            else reader.Skip();
        }
    }

    /// <summary>A text, or a list of text parts.</summary>
    void Thinking(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) { answer.Reasoning(ref reader); return; }
        if (!reader.EntersArray()) return;
        while (reader.NextElement())
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            while (reader.NextMember())
            {
                if (!reader.Is("text"u8)) reader.Skip();
                else if (reader.EntersText()) answer.Reasoning(ref reader);
            }
        }
    }

    /// <summary>Hosts that know both names send the same words under each: the first counts.</summary>
    bool Reasoning(ref Utf8JsonReader reader, bool already, string member)
    {
        if (!reader.EntersText()) return false;
        answer.ReasoningMember ??= member;
        if (!already) answer.Reasoning(ref reader);
        return true;
    }

    void Refusal(ref Utf8JsonReader reader)
    {
        if (!reader.EntersText()) return;
        HasRefused = true;
        answer.Text(ref reader);
    }

    void ToolCalls(ref Utf8JsonReader reader)
    {
        if (!reader.EntersArray()) return;
        for (var position = 0; reader.NextElement(); position++)
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            _hasToolCalls = true;
            ToolCall(ref reader, position);
        }
    }

    /// <summary>The index may stand behind the function: it is looked up first.</summary>
    void ToolCall(ref Utf8JsonReader reader, int position)
    {
        var call = answer.ToolCalls[Index(reader) ?? position];
        while (reader.NextMember())
        {
            if (reader.Is("id"u8)) call.Id = reader.ReadText() ?? call.Id;
            else if (reader.Is("function"u8)) Function(ref reader, call);
            else if (reader.Is("extra_content"u8)) Extra(ref reader, call);
            else reader.Skip();
        }
    }

    static void Extra(ref Utf8JsonReader reader, ToolCallParts.Part call)
    {
        if (!reader.EntersObject()) return;
        using var document = JsonDocument.ParseValue(ref reader);
        call.Properties = new() { [ToolParts.ExtraKey] = document.RootElement.GetRawText() };
    }

    static int? Index(Utf8JsonReader reader)
    {
        long? index = null;
        while (reader.NextMember())
        {
            if (reader.Is("index"u8)) index = reader.ReadCount();
            else reader.Skip();
        }
        return index is < ToolCallParts.Most ? (int)index : null;
    }

    void Function(ref Utf8JsonReader reader, ToolCallParts.Part call)
    {
        if (!reader.EntersObject()) return;
        answer.Progressed = true;
        while (reader.NextMember())
        {
            if (reader.Is("name"u8)) call.Name = reader.ReadText() ?? call.Name;
            else if (reader.Is("arguments"u8)) Arguments(ref reader, call);
            else reader.Skip();
        }
    }

    /// <summary>A text that holds JSON; some hosts send the JSON itself.</summary>
    static void Arguments(ref Utf8JsonReader reader, ToolCallParts.Part call)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) call.Append(ref reader);
        else if (reader.TokenType == JsonTokenType.StartObject) call.AppendJson(ref reader);
        else reader.Skip();
    }
}
