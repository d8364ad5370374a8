using Playground.Faults;
using Playground.Metrics;
using Playground.Models;

namespace Playground.Comparisons.Execution;

/// <summary>Lays out the answers that a request, a turn or a retry asks for.</summary>
static class ComparisonPlan
{
    public static async Task<Comparison> NewAsync(ComparisonRequest request, ModelCatalog catalog, TimeProvider time, CancellationToken cancellationToken)
    {
        var lanes = new List<Lane>();
        foreach (var lane in request.Lanes)
            lanes.Add(new(lanes.Count, await catalog.FindAsync(lane.ModelId, cancellationToken) ?? Unknown(lane.ModelId), lane.Sampling ?? new()));
        var comparison = new Comparison
        {
            Id = Identifier.New(),
            CreatedAt = time.GetUtcNow(),
            System = string.IsNullOrWhiteSpace(request.System) ? null : request.System,
            Tags = [.. request.Tags],
            Sampling = request.Sampling,
            Repetitions = request.Repetitions,
            Lanes = lanes,
            Turns = [new(0, request.Prompt, time.GetUtcNow())],
        };
        return comparison with { Answers = [.. Answers(comparison, comparison.Turns[0], request.IsFairlyTimed, request.WarmUp, time)] };
    }

    /// <summary>The answers to a further turn, timed as those before were.</summary>
    public static IEnumerable<Answer> Answers(Comparison comparison, Turn turn, TimeProvider time) =>
        Answers(comparison, turn, comparison.IsFairlyTimed, warmUp: false, time);

    // Lane by lane, so that a machine without room for two models loads each of them once.
    static IEnumerable<Answer> Answers(Comparison comparison, Turn turn, bool fair, bool warmUp, TimeProvider time) =>
        from lane in comparison.Lanes
        from repetition in Enumerable.Range(0, comparison.Repetitions)
        select Timed(New(comparison, lane, turn.Index, repetition, attempt: 0, time), fair, warmUp && repetition == 0);

    public static Answer Retry(Comparison comparison, string answerId, TimeProvider time)
    {
        var earlier = comparison.Answers.FirstOrDefault(answer => answer.Id == answerId)
            ?? throw ComparisonCheck.Refusal("Answer", ComparisonFaultKind.NotFound, $"There is no answer {answerId} in comparison {comparison.Id}.");
        if (earlier.Turn != comparison.Turns.Count - 1)
            throw ComparisonCheck.Refusal("Answer", ComparisonFaultKind.NotLastTurn, $"Only answers of the last turn can be asked for again: later turns build on the others.");
        var attempts = comparison.Answers.Where(answer => (answer.Turn, answer.Lane, answer.Repetition) == (earlier.Turn, earlier.Lane, earlier.Repetition)).ToArray();
        if (attempts.Any(answer => !answer.State.IsEnded()))
            throw ComparisonCheck.Refusal("Answer", ComparisonFaultKind.StillRunning, $"This answer is still being written. Stop it first.");
        return Timed(New(comparison, comparison.Lanes[earlier.Lane], earlier.Turn, earlier.Repetition, attempts.Max(answer => answer.Attempt) + 1, time), comparison.IsFairlyTimed, warmUp: false);
    }

    static Answer Timed(Answer answer, bool fair, bool warmUp) => fair && answer.Model.IsLocal
        ? answer with { Timings = answer.Timings with { OneAfterAnother = true, WarmedUp = warmUp } } : answer;

    /// <summary>An answer to be asked for.</summary>
    public static Answer New(Comparison comparison, Lane lane, int turn, int repetition, int attempt, TimeProvider time) => new()
    {
        Id = Identifier.New(),
        ComparisonId = comparison.Id,
        Turn = turn,
        Lane = lane.Index,
        Repetition = repetition,
        Attempt = attempt,
        Model = lane.Model,
        Sampling = WithoutText(Repeat(lane.Sampling.Over(comparison.Sampling), repetition)),
        Price = lane.Model.Price,
        Provenance = new Provenance { Source = lane.Model.Source, Host = lane.Model.Data.Host },
        Timings = new AnswerTimings { QueuedAt = time.GetUtcNow() },
    };

    // With one seed for all, the repetitions would be one text said several times.
    static SamplingOptions Repeat(SamplingOptions sampling, int repetition) =>
        sampling.Seed is { } seed ? sampling with { Seed = (seed + repetition) & uint.MaxValue } : sampling;

    // What things are looked up in is kept once, with the comparison.
    static SamplingOptions WithoutText(SamplingOptions sampling) => sampling.Tools is { Text: not null } tools ? sampling with { Tools = tools with { Text = null } } : sampling;

    static ModelCard Unknown(string modelId) => new()
    {
        Id = modelId,
        Name = modelId,
        Source = "",
        Data = DataLocation.Nowhere,
        State = ModelState.Missing,
        Reason = AnswerFailure.UnknownModel(modelId).Message,
    };
}
