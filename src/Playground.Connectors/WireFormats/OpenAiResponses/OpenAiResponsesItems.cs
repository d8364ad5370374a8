using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.OpenAiResponses;

/// <summary>The output of a response: messages, reasoning, function calls. Words that came piece by piece are not taken again from the whole.</summary>
sealed class OpenAiResponsesItems(WireAnswer answer)
{
    bool _textStreamed;
    bool _reasoningStreamed;
    bool _partBegins;

    /// <summary>Items whose words stand beside the answer: reasoning, and what a model remarks before its final answer.</summary>
    readonly HashSet<int> _asides = [];

    /// <summary>Items of reasoning whose encrypted form has been told.</summary>
    readonly HashSet<int> _thoughts = [];

    public bool HasRefused { get; private set; }

    /// <param name="reader">Stands on the event's <c>delta</c>.</param>
    public void Delta(EventType type, ref Utf8JsonReader reader, int outputIndex)
    {
        if (reader.TokenType != JsonTokenType.String) return;
        switch (type)
        {
            case EventType.Text when _asides.Contains(outputIndex): Reasoning(ref reader); break;
            case EventType.Text: _textStreamed = true; answer.Text(ref reader); break;
            case EventType.Refusal: _textStreamed = HasRefused = true; answer.Text(ref reader); break;
            case EventType.Reasoning or EventType.ReasoningSummary: Reasoning(ref reader); break;
            case EventType.Arguments: answer.ToolCalls[outputIndex].Append(ref reader); answer.Progressed = true; break;
        }
    }

    /// <summary>A summary comes in several parts: an empty line stands between them.</summary>
    public void NextReasoningPart() => _partBegins = answer.ReasoningCharacters > 0;

    /// <param name="reader">Stands on one item, begun or done.</param>
    public void Read(ref Utf8JsonReader reader, int outputIndex, bool isDone)
    {
        if (reader.TokenType == JsonTokenType.StartObject) Item(ref reader, outputIndex, isDone);
    }

    /// <summary>The list of all items, at the end.</summary>
    public void ReadAll(ref Utf8JsonReader reader)
    {
        if (!reader.EntersArray()) return;
        for (var index = 0; reader.NextElement(); index++)
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            Item(ref reader, index, isDone: true);
        }
    }

    void Item(ref Utf8JsonReader reader, int index, bool isDone)
    {
        var kind = KindOf(reader);
        var isThought = isDone && kind == ItemKind.Aside && Encrypted(reader);
        var whole = isThought ? Raw(reader) : null;
        var call = kind == ItemKind.Call ? answer.ToolCalls[index] : null;
        if (kind == ItemKind.Aside && _asides.Add(index)) NextReasoningPart();
        while (reader.NextMember())
        {
            if (call is not null && reader.Is("call_id"u8)) call.Id = reader.ReadText() ?? call.Id;
            else if (call is not null && reader.Is("name"u8)) call.Name = reader.ReadText() ?? call.Name;
            else if (call is { Arguments.Length: 0 } && reader.Is("arguments"u8)) { if (reader.EntersText()) call.Append(ref reader); }
            else if (isDone && reader.Is("content"u8) && !(kind == ItemKind.Aside ? _reasoningStreamed : _textStreamed)) Parts(ref reader, kind);
            else if (isDone && !_reasoningStreamed && reader.Is("summary"u8)) Parts(ref reader, kind);
            else reader.Skip();
        }
        if (!isDone) return;
        if (isThought && _thoughts.Add(index)) answer.EndThought(null, ToolParts.ItemKey, whole);
        _textStreamed |= answer.TextCharacters > 0;
        _reasoningStreamed |= answer.ReasoningCharacters > 0;
    }

    static ItemKind KindOf(Utf8JsonReader reader)
    {
        var kind = ItemKind.Message;
        while (reader.NextMember())
        {
            if (reader.Is("type"u8))
            {
                if (!reader.EntersText()) continue;
                if (reader.Is("function_call"u8) || reader.Is("custom_tool_call"u8)) return ItemKind.Call;
                if (reader.Is("reasoning"u8)) kind = ItemKind.Aside;
            }
            else if (reader.Is("phase"u8)) { if (reader.EntersText() && reader.Is("commentary"u8)) kind = ItemKind.Aside; }
            else reader.Skip();
        }
        return kind;
    }

    static bool Encrypted(Utf8JsonReader reader)
    {
        while (reader.NextMember())
        {
            if (reader.Is("encrypted_content"u8)) return reader.ReadText() is { Length: > 0 };
            reader.Skip();
        }
        return false;
    }

    static string Raw(Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }

    enum ItemKind { Message, Aside, Call }

    void Parts(ref Utf8JsonReader reader, ItemKind kind)
    {
        if (!reader.EntersArray()) return;
        while (reader.NextElement())
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            Part(ref reader, kind == ItemKind.Aside || IsReasoning(reader));
        }
    }

    void Part(ref Utf8JsonReader reader, bool isReasoning)
    {
        if (isReasoning) NextReasoningPart();
        while (reader.NextMember())
        {
            if (reader.Is("text"u8)) { if (reader.EntersText()) Take(ref reader, isReasoning); }
            else if (reader.Is("refusal"u8)) { if (reader.EntersText()) { HasRefused = true; answer.Text(ref reader); } }
            else reader.Skip();
        }
    }

    void Take(ref Utf8JsonReader reader, bool isReasoning)
    {
        if (!isReasoning) answer.Text(ref reader);
        else if (!_reasoningStreamed) Words(ref reader);
    }

    static bool IsReasoning(Utf8JsonReader reader)
    {
        while (reader.NextMember())
        {
            if (reader.Is("type"u8)) return reader.EntersText() && (reader.Is("summary_text"u8) || reader.Is("reasoning_text"u8));
            reader.Skip();
        }
        return false;
    }

    void Reasoning(ref Utf8JsonReader reader)
    {
        _reasoningStreamed = true;
        Words(ref reader);
    }

    void Words(ref Utf8JsonReader reader)
    {
        if (_partBegins) answer.Reasoning("\n\n");
        _partBegins = false;
        answer.Reasoning(ref reader);
    }
}
