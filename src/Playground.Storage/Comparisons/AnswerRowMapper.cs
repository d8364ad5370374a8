using Playground.Comparisons;
using Playground.Faults;
using Playground.Metrics;
using Playground.Models;
using Playground.Pricing;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.Comparisons;

/// <summary>Translates answers to rows and back.</summary>
static class AnswerMapper
{
    public static AnswerRow ToRow(Answer answer, long key, string writer) => new()
    {
        Key = key,
        Id = answer.Id,
        ComparisonKey = ComparisonKeys.ComparisonOf(key),
        Turn = answer.Turn,
        Lane = answer.Lane,
        Repetition = answer.Repetition,
        Attempt = answer.Attempt,
        State = answer.State,
        Writer = writer,
        ModelId = answer.Model.Id,
        RawFinishReason = answer.RawFinishReason,
        RequestId = answer.RequestId,
        ReturnedModel = answer.ReturnedModel,
        ServiceTier = answer.ServiceTier,
        Retries = answer.Retries,
        Usage = StoredJson.Write(answer.Usage),
        Timings = StoredJson.Write(answer.Timings),
        Cost = StoredJson.Write(answer.Cost),
        Failure = StoredJson.Write(answer.Failure),
        Price = StoredJson.Write(answer.Price),
        Provenance = StoredJson.Write(answer.Provenance),
        Sampling = StoredJson.Write(answer.Sampling),
        Model = StoredJson.Write(answer.Model),
        ToolCalls = StoredJson.Write(answer.ToolCalls),
        Adaptations = StoredJson.Write(answer.Adaptations),
        RateLimits = StoredJson.Write(answer.RateLimits),
        Text = answer.Text,
        Reasoning = answer.Reasoning,
        Contents = StoredContents.Write(answer.Contents),
    };

    public static Answer ToAnswer(AnswerRow row, string comparisonId, RepeatedJson repeated) => new()
    {
        Id = row.Id,
        ComparisonId = comparisonId,
        Turn = row.Turn,
        Lane = row.Lane,
        Repetition = row.Repetition,
        Attempt = row.Attempt,
        Model = repeated.Read<ModelCard>(row.Model),
        Sampling = repeated.Read<SamplingOptions>(row.Sampling),
        State = row.State,
        Contents = StoredContents.Read(row.Text, row.Contents),
        Reasoning = row.Reasoning,
        ToolCalls = repeated.Read<IReadOnlyList<ToolCall>>(row.ToolCalls),
        RawFinishReason = row.RawFinishReason,
        Failure = StoredJson.Read<AnswerFailure>(row.Failure),
        Usage = StoredJson.Read<TokenUsage>(row.Usage),
        Timings = StoredJson.Read<AnswerTimings>(row.Timings),
        Price = repeated.Read<ModelPrice>(row.Price),
        Cost = StoredJson.Read<AnswerCost>(row.Cost),
        Provenance = repeated.Read<Provenance>(row.Provenance),
        RequestId = row.RequestId,
        ReturnedModel = row.ReturnedModel,
        ServiceTier = row.ServiceTier,
        Retries = row.Retries,
        Adaptations = repeated.Read<IReadOnlyList<Adaptation>>(row.Adaptations),
        RateLimits = repeated.Read<IReadOnlyDictionary<string, string>>(row.RateLimits),
    };
}
