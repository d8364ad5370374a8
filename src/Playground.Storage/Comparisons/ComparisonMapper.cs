using Playground.Comparisons;
using Playground.Models;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.Comparisons;

/// <summary>Translates comparisons, lanes, tags and turns to rows and back.</summary>
static class ComparisonMapper
{
    public static ComparisonRow ToRow(Comparison comparison, long key) => new()
    {
        Key = key,
        Id = comparison.Id,
        CreatedAt = comparison.CreatedAt,
        CreatedTicks = comparison.CreatedAt.UtcTicks,
        Title = comparison.Title,
        Repetitions = comparison.Repetitions,
        Sampling = StoredJson.Write(comparison.Sampling),
        System = comparison.System,
    };

    public static LaneRow ToRow(Lane lane, long comparisonKey) => new()
    {
        ComparisonKey = comparisonKey,
        Index = lane.Index,
        ModelId = lane.Model.Id,
        ModelName = lane.Model.Name,
        Access = lane.Model.Access,
        Model = StoredJson.Write(lane.Model),
        Sampling = StoredJson.Write(lane.Sampling),
    };

    public static TurnRow ToRow(Turn turn, long key) => new()
    {
        Key = key,
        ComparisonKey = ComparisonKeys.ComparisonOf(key),
        Index = turn.Index,
        AskedAt = turn.AskedAt,
        Prompt = turn.Contents.Text,
        Contents = StoredContents.Write(turn.Contents),
    };

    public static IEnumerable<TagRow> ToRows(IReadOnlyList<string> tags, long comparisonKey) =>
        tags.Select((name, position) => new TagRow { ComparisonKey = comparisonKey, Position = position, Name = name });

    public static Comparison ToComparison(
        ComparisonRow row, IEnumerable<LaneRow> lanes, IEnumerable<TagRow> tags, IEnumerable<TurnRow> turns, IEnumerable<AnswerRow> answers, RepeatedJson repeated) => new()
        {
            Id = row.Id,
            CreatedAt = row.CreatedAt,
            Title = row.Title,
            Tags = [.. tags.Select(tag => tag.Name)],
            System = row.System,
            Sampling = repeated.Read<SamplingOptions>(row.Sampling),
            Repetitions = row.Repetitions,
            Lanes = [.. lanes.Select(lane => new Lane(lane.Index, repeated.Read<ModelCard>(lane.Model), repeated.Read<SamplingOptions>(lane.Sampling)))],
            Turns = [.. turns.Select(turn => new Turn(turn.Index, StoredContents.Read(turn.Prompt, turn.Contents), turn.AskedAt))],
            Answers = [.. answers.Select(answer => AnswerMapper.ToAnswer(answer, row.Id, repeated))],
        };
}
