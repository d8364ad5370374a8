using System.Text.Json;
using Playground.Remote.Answers;
using Playground.Remote.Wire;

namespace Playground.Remote.OpenAiResponses;

/// <summary>
/// The events of a Responses stream, told apart by their <c>type</c>, or a whole response. The stream is over only with
/// <c>response.completed</c>, <c>.incomplete</c> or <c>.failed</c>.
/// </summary>
sealed class OpenAiResponsesAnswerMapper(WireAnswer answer) : AnswerMapper(answer)
{
    readonly OpenAiResponsesItems _items = new(answer);
    readonly OpenAiResponsesSummary _summary = new(answer);

    protected override void ReadObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var members = Members(ref reader);
        if (members.Type == EventType.Whole) Summarise(json, json);
        else if (members.Type == EventType.Error || members.HasError) Fail(json);
        else if (members.Response is { } response) Summarise(json[response], json);
        else if (members.Item is { } item) _items.Read(json[item], members.OutputIndex, isDone: members.Type == EventType.ItemDone);
        else if (members.Type == EventType.SummaryPart) _items.NextReasoningPart();
        else if (members.Delta is { } delta) _items.Delta(members.Type, json[delta], members.OutputIndex);
        if (members is { Type: EventType.Text, LogProbabilities: { } tokens }) ReadLogProbabilities(json[tokens]);
    }

    /// <summary>The members' order is not promised, so what is meant for later is only remembered.</summary>
    static EventMembers Members(ref Utf8JsonReader reader)
    {
        var members = new EventMembers();
        reader.Read();
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("type"u8)) members.Type = TypeOf(ref reader);
            else if (reader.ValueTextEquals("delta"u8)) members.Delta = reader.SkipMember();
            else if (reader.ValueTextEquals("output_index"u8)) members.OutputIndex = (int)Math.Min(reader.ReadCount() ?? 0, ToolCallParts.Most - 1);
            else if (reader.ValueTextEquals("response"u8)) members.Response = reader.SkipMember();
            else if (reader.ValueTextEquals("item"u8)) members.Item = reader.SkipMember();
            else if (reader.ValueTextEquals("logprobs"u8)) members.LogProbabilities = reader.SkipMember();
            else if (reader.ValueTextEquals("object"u8)) { if (reader.EntersText() && reader.ValueTextEquals("response"u8)) members.Type = EventType.Whole; }
            else if (reader.ValueTextEquals("error"u8)) members.HasError |= reader.ReadWhetherSet();
            else reader.Skip();
        }
        return members;
    }

    static EventType TypeOf(ref Utf8JsonReader reader)
    {
        if (!reader.EntersText()) return EventType.Other;
        if (reader.ValueTextEquals("response.output_text.delta"u8)) return EventType.Text;
        if (reader.ValueTextEquals("response.reasoning_summary_text.delta"u8)) return EventType.ReasoningSummary;
        if (reader.ValueTextEquals("response.reasoning_text.delta"u8)) return EventType.Reasoning;
        if (reader.ValueTextEquals("response.function_call_arguments.delta"u8)) return EventType.Arguments;
        if (reader.ValueTextEquals("response.refusal.delta"u8)) return EventType.Refusal;
        if (reader.ValueTextEquals("response.output_item.done"u8)) return EventType.ItemDone;
        if (reader.ValueTextEquals("response.reasoning_summary_part.added"u8)) return EventType.SummaryPart;
        return reader.ValueTextEquals("error"u8) ? EventType.Error : EventType.Other;
    }

    void ReadLogProbabilities(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Answer.LogProbabilities.ReadTokens(ref reader);
    }

    void Summarise(ReadOnlySpan<byte> response, ReadOnlySpan<byte> json)
    {
        var status = _summary.Read(response, _items);
        if (status is "failed" or "cancelled") Fail(json);
        else if (_summary.EndOf(status, _items.HasRefused) is { } end)
        {
            Answer.End = end;
            Answer.Finished = true;
        }
    }

    struct EventMembers
    {
        public EventType Type;
        public Range? Delta, Response, Item, LogProbabilities;
        public int OutputIndex;
        public bool HasError;
    }
}

/// <summary>The kinds of events that matter here.</summary>
enum EventType
{
    Other,
    Whole,
    Text,
    Refusal,
    Reasoning,
    ReasoningSummary,
    SummaryPart,
    Arguments,
    ItemDone,
    Error,
}
