using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.OpenAiResponses;

/// <summary>
/// The events of a Responses stream, told apart by their <c>type</c>, or a whole response. The stream is over only with
/// <c>response.completed</c>, <c>.incomplete</c> or <c>.failed</c>.
/// </summary>
sealed class OpenAiResponsesAnswerMapper(WireAnswer answer) : AnswerMapper(answer)
{
    readonly OpenAiResponsesItems _items = new(answer);
    readonly OpenAiResponsesSummary _summary = new(answer);

    protected override bool ReadObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var members = Members(ref reader, Answer.Trace);
        var isDelta = false;
        if (members.Type == EventType.Created) Answer.Begin();
        if (members.Type == EventType.Whole) SummariseWhole(json);
        else if (members.Type == EventType.Error || members.HasError) Fail(json);
        else if (members.Response.IsThere()) Summarise(ref members.Response, json);
        else if (members.Item.IsThere()) _items.Read(ref members.Item, members.OutputIndex, isDone: members.Type == EventType.ItemDone);
        else if (members.Type == EventType.SummaryPart) _items.NextReasoningPart();
        else if (members.Delta.IsThere())
        {
            isDelta = true;
            _items.Delta(members.Type, ref members.Delta, members.OutputIndex);
        }
        if (members.Type == EventType.Text && members.LogProbabilities.IsThere()) Answer.LogProbabilities.ReadTokens(ref members.LogProbabilities);
        return isDelta;
    }

    /// <summary>The members' order is not promised, so what is meant for later is only remembered.</summary>
    static EventMembers Members(ref Utf8JsonReader reader, EventTrace trace)
    {
        var members = new EventMembers();
        reader.Read();
        while (reader.NextMember())
        {
            if (reader.Is("type"u8)) members.Type = TypeOf(ref reader);
            else if (reader.Is("delta"u8)) members.Delta = reader.SkipMember();
            else if (reader.Is("output_index"u8)) members.OutputIndex = (int)Math.Min(reader.ReadCount() ?? 0, ToolCallParts.Most - 1);
            else if (reader.Is("response"u8)) members.Response = reader.SkipMember();
            else if (reader.Is("item"u8)) members.Item = reader.SkipMember();
            else if (reader.Is("logprobs"u8)) members.LogProbabilities = reader.SkipMember();
            else if (reader.Is("object"u8)) { if (reader.EntersText() && reader.Is("response"u8)) members.Type = EventType.Whole; }
            else if (reader.Is("error"u8)) members.HasError |= reader.ReadWhetherSet();
            else trace.Ignore(ref reader);
        }
        return members;
    }

    static EventType TypeOf(ref Utf8JsonReader reader)
    {
        if (!reader.EntersText()) return EventType.Other;
        if (reader.Is("response.output_text.delta"u8)) return EventType.Text;
        if (reader.Is("response.reasoning_summary_text.delta"u8)) return EventType.ReasoningSummary;
        if (reader.Is("response.reasoning_text.delta"u8)) return EventType.Reasoning;
        if (reader.Is("response.function_call_arguments.delta"u8)) return EventType.Arguments;
        if (reader.Is("response.created"u8)) return EventType.Created;
        if (reader.Is("response.refusal.delta"u8)) return EventType.Refusal;
        if (reader.Is("response.output_item.done"u8)) return EventType.ItemDone;
        if (reader.Is("response.reasoning_summary_part.added"u8)) return EventType.SummaryPart;
        return reader.Is("error"u8) ? EventType.Error : EventType.Other;
    }

    void SummariseWhole(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Summarise(ref reader, json);
    }

    void Summarise(ref Utf8JsonReader response, ReadOnlySpan<byte> json)
    {
        var status = _summary.Read(ref response, _items);
        if (status is "failed") Fail(json);
        else if (_summary.Ends(status, _items.HasRefused)) Answer.Finished = true;
    }

    ref struct EventMembers
    {
        public EventType Type;
        public Utf8JsonReader Delta, Response, Item, LogProbabilities;
        public int OutputIndex;
        public bool HasError;
    }
}
