using System.Text.Json;
using Playground.Comparing;
using Playground.Remote.Answers;
using Playground.Remote.Wire;

namespace Playground.Remote.AnthropicMessages;

/// <summary>
/// The events of a Messages stream, told apart by their <c>type</c>, or a whole message. A stop reason is only the second last word:
/// the stream is whole with <c>message_stop</c>.
/// </summary>
sealed class AnthropicAnswerMapper(WireAnswer answer) : AnswerMapper(answer)
{
    readonly AnthropicUsage _usage = new();
    readonly AnthropicBlocks _blocks = new(answer);
    AnswerState _end = AnswerState.Completed;

    protected override void ReadObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var members = Members(ref reader);
        switch (members.Type)
        {
            case EventType.BlockDelta when members.Delta is { } delta: _blocks.Delta(json[delta], members.Index); break;
            case EventType.BlockStart when members.Block is { } block: _blocks.Start(json[block], members.Index); break;
            case EventType.Message: Message(json); Stop(); break;
            case EventType.MessageStart when members.Message is { } message: Message(json[message], isStart: true); break;
            case EventType.MessageDelta: MessageDelta(json, members); break;
            case EventType.MessageStop: Stop(); break;
            case EventType.Error: Fail(json); break;
        }
        if (members.HasError) Fail(json);
    }

    EventMembers Members(ref Utf8JsonReader reader)
    {
        var members = new EventMembers();
        reader.Read();
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("type"u8)) members.Type = TypeOf(ref reader);
            else if (reader.ValueTextEquals("index"u8)) members.Index = (int)Math.Min(reader.ReadCount() ?? 0, ToolCallParts.Most - 1);
            else if (reader.ValueTextEquals("delta"u8)) members.Delta = reader.SkipMember();
            else if (reader.ValueTextEquals("content_block"u8)) members.Block = reader.SkipMember();
            else if (reader.ValueTextEquals("message"u8)) members.Message = reader.SkipMember();
            else if (reader.ValueTextEquals("usage"u8)) members.Usage = reader.SkipMember();
            else if (reader.ValueTextEquals("error"u8)) members.HasError = reader.ReadWhetherSet();
            else reader.Skip();
        }
        return members;
    }

    static EventType TypeOf(ref Utf8JsonReader reader)
    {
        if (!reader.EntersText()) return EventType.Other;
        if (reader.ValueTextEquals("content_block_delta"u8)) return EventType.BlockDelta;
        if (reader.ValueTextEquals("content_block_start"u8)) return EventType.BlockStart;
        if (reader.ValueTextEquals("message_start"u8)) return EventType.MessageStart;
        if (reader.ValueTextEquals("message_delta"u8)) return EventType.MessageDelta;
        if (reader.ValueTextEquals("message_stop"u8)) return EventType.MessageStop;
        if (reader.ValueTextEquals("message"u8)) return EventType.Message;
        return reader.ValueTextEquals("error"u8) ? EventType.Error : EventType.Other;
    }

    void MessageDelta(ReadOnlySpan<byte> json, EventMembers members)
    {
        if (members.Delta is { } delta) Message(json[delta]);
        if (members.Usage is not { } usage) return;
        var reader = new Utf8JsonReader(json[usage]);
        reader.Read();
        _usage.Read(ref reader, Answer, isStart: false);
    }

    /// <summary>A message, or the members of one that became known later.</summary>
    void Message(ReadOnlySpan<byte> json, bool isStart = false)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return;
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("id"u8)) Answer.ResponseId = reader.ReadText(Answer.ResponseId);
            else if (reader.ValueTextEquals("model"u8)) Answer.ReturnedModel = reader.ReadText(Answer.ReturnedModel);
            else if (reader.ValueTextEquals("usage"u8)) _usage.Read(ref reader, Answer, isStart);
            else if (reader.ValueTextEquals("content"u8)) _blocks.All(ref reader);
            else if (reader.ValueTextEquals("stop_reason"u8)) StopReason(reader.ReadText());
            else reader.Skip();
        }
    }

    void StopReason(string? reason)
    {
        if (reason is null) return;
        Answer.RawFinishReason = reason;
        _end = reason switch
        {
            // A paused turn wants to be continued: it is not the whole answer.
            "max_tokens" or "model_context_window_exceeded" or "pause_turn" => AnswerState.Truncated,
            "refusal" => AnswerState.Refused,
            "content_filter" => AnswerState.Filtered,
            _ => AnswerState.Completed,
        };
    }

    void Stop()
    {
        Answer.End = _end;
        Answer.Finished = true;
    }

    struct EventMembers
    {
        public EventType Type;
        public int Index;
        public Range? Delta, Block, Message, Usage;
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
