using System.Text.Json;
using Playground.Comparisons;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.AnthropicMessages;

/// <summary>
/// The events of a Messages stream, told apart by their <c>type</c>, or a whole message. A stop reason is only the second last word:
/// the stream is whole with <c>message_stop</c>.
/// </summary>
sealed class AnthropicAnswerMapper(WireAnswer answer) : AnswerMapper(answer)
{
    readonly AnthropicUsage _usage = new();
    readonly AnthropicBlocks _blocks = new(answer);
    string? _reason;

    protected override bool ReadObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var members = Members(ref reader);
        switch (members.Type)
        {
            case EventType.BlockDelta: _blocks.Delta(ref members.Delta, members.Index); break;
            case EventType.BlockStart: _blocks.Start(ref members.Block, members.Index); break;
            case EventType.Message: WholeMessage(json); Stop(); break;
            case EventType.MessageStart: Answer.Begin(); Message(ref members.Message, isStart: true); break;
            case EventType.MessageDelta: MessageDelta(ref members); break;
            case EventType.MessageStop: Stop(); break;
            case EventType.Error: Fail(json); break;
        }
        if (members.HasError) Fail(json);
        return members.Type == EventType.BlockDelta;
    }

    static EventMembers Members(ref Utf8JsonReader reader)
    {
        var members = new EventMembers();
        reader.Read();
        while (reader.NextMember())
        {
            if (reader.Is("type"u8)) members.Type = TypeOf(ref reader);
            else if (reader.Is("index"u8)) members.Index = (int)Math.Min(reader.ReadCount() ?? 0, ToolCallParts.Most - 1);
            else if (reader.Is("delta"u8)) members.Delta = reader.SkipMember();
            else if (reader.Is("content_block"u8)) members.Block = reader.SkipMember();
            else if (reader.Is("message"u8)) members.Message = reader.SkipMember();
            else if (reader.Is("usage"u8)) members.Usage = reader.SkipMember();
            else if (reader.Is("error"u8)) members.HasError = reader.ReadWhetherSet();
            else reader.Skip();
        }
        return members;
    }

    static EventType TypeOf(ref Utf8JsonReader reader)
    {
        if (!reader.EntersText()) return EventType.Other;
        if (reader.Is("content_block_delta"u8)) return EventType.BlockDelta;
        if (reader.Is("content_block_start"u8)) return EventType.BlockStart;
        if (reader.Is("message_start"u8)) return EventType.MessageStart;
        if (reader.Is("message_delta"u8)) return EventType.MessageDelta;
        if (reader.Is("message_stop"u8)) return EventType.MessageStop;
        if (reader.Is("message"u8)) return EventType.Message;
        return reader.Is("error"u8) ? EventType.Error : EventType.Other;
    }

    void MessageDelta(ref EventMembers members)
    {
        Message(ref members.Delta);
        if (members.Usage.IsThere()) _usage.Read(ref members.Usage, Answer, isStart: false);
    }

    void WholeMessage(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Message(ref reader);
    }

    /// <summary>A message, or the members of one that became known later.</summary>
    /// <param name="reader">Stands on it, or nowhere when there is none.</param>
    void Message(ref Utf8JsonReader reader, bool isStart = false)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return;
        while (reader.NextMember())
        {
            if (reader.Is("id"u8)) Answer.ResponseId = reader.ReadText(Answer.ResponseId);
            else if (reader.Is("model"u8)) Answer.ReturnedModel = reader.ReadText(Answer.ReturnedModel);
            else if (reader.Is("usage"u8)) _usage.Read(ref reader, Answer, isStart);
            else if (reader.Is("content"u8)) _blocks.All(ref reader);
            else if (reader.Is("stop_reason"u8)) Answer.RawFinishReason = _reason = reader.ReadText(_reason);
            else reader.Skip();
        }
    }


    void Stop()
    {
        Answer.Ended(_reason, isLastWord: true);
        Answer.Finished = true;
    }

    ref struct EventMembers
    {
        public EventType Type;
        public int Index;
        public Utf8JsonReader Delta, Block, Message, Usage;
        public bool HasError;
    }

    enum EventType
    {
        Other,
        Message,
        MessageStart,
        MessageDelta,
        MessageStop,
        BlockStart,
        BlockDelta,
        Error,
    }
}
