using Playground.Comparisons;
using Playground.Comparisons.Execution;

namespace Playground.Web.Comparisons;

/// <summary>A comparison as one page shows it: what is stored, with what is being written laid over it.</summary>
public sealed class ComparisonView
{
    /// <param name="logger">Is told of a column that can't be drawn.</param>
    public ComparisonView(Comparison comparison, ILogger<ComparisonView> logger)
    {
        Comparison = comparison;
        Lanes = [.. comparison.Lanes.Select(lane => new LaneView(lane, logger))];
        Put(comparison.Answers.Select(answer => new LiveAnswer(answer, null)), changes: null);
    }

    public Comparison Comparison { get; private set; }

    public IReadOnlyList<LaneView> Lanes { get; }

    public bool IsRunning => Lanes.Any(lane => lane.IsRunning);

    public int LastTurn => Comparison.Turns.Count - 1;

    /// <summary>Takes the answers that are being written. Columns in which something is new are told.</summary>
    /// <returns>The states that answers went into.</returns>
    public IReadOnlyList<StateChange> Apply(IReadOnlyList<LiveAnswer> live)
    {
        var changes = new List<StateChange>();
        Put(live.Where(answer => answer.Answer.Turn <= LastTurn), changes);
        return changes;
    }

    /// <summary>Takes the comparison as it is stored, for turns, attempts and endings that this page hasn't seen.</summary>
    public IReadOnlyList<StateChange> Replace(Comparison comparison)
    {
        Comparison = comparison;
        var changes = new List<StateChange>();
        Put(comparison.Answers.Select(answer => new LiveAnswer(answer, null)), changes);
        return changes;
    }

    /// <summary>True when what is being written shows that this page has missed something, or that a run has ended that it thinks goes on.</summary>
    public bool IsBehind(IReadOnlyList<LiveAnswer> live)
    {
        var running = live.Select(answer => answer.Answer.Id).ToHashSet(StringComparer.Ordinal);
        return live.Any(answer => answer.Answer.Turn > LastTurn)
            || Lanes.SelectMany(lane => lane.Answers).Any(known => !known.Answer.State.IsEnded() && !running.Contains(known.Answer.Id));
    }

    void Put(IEnumerable<LiveAnswer> answers, List<StateChange>? changes)
    {
        var touched = new HashSet<LaneView>();
        foreach (var live in answers)
        {
            var lane = Lanes[live.Answer.Lane];
            var before = lane.Answers.FirstOrDefault(known => known.Answer.Id == live.Answer.Id)?.Answer.State;
            if (!lane.Put(live))
                continue;
            touched.Add(lane);
            if (before != live.Answer.State)
                changes?.Add(new(lane.Lane, live.Answer));
        }
        foreach (var lane in touched)
            lane.Notify();
    }
}
