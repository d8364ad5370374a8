using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Events;

namespace Playground.Web.Comparisons;

/// <summary>A column as one page shows it: its answers, and which repetition and attempt are looked at.</summary>
public sealed class LaneView(Lane lane, ILogger logger)
{
    readonly EventTopic<LaneView> _changes = new(logger);
    readonly Dictionary<string, LiveAnswer> _answers = new(StringComparer.Ordinal);
    readonly Dictionary<(int Turn, int Repetition), int> _chosen = [];

    public Lane Lane => lane;

    /// <summary>The repetition that is looked at, from 0.</summary>
    public int Repetition { get; private set; }

    public bool IsRunning => _answers.Values.Any(live => !live.Answer.State.IsEnded());

    public IEnumerable<LiveAnswer> Answers => _answers.Values;

    /// <summary>Takes an answer as it stands. A new attempt is the one that is shown from then on.</summary>
    /// <returns>False when nothing is new.</returns>
    public bool Put(LiveAnswer live)
    {
        var known = _answers.GetValueOrDefault(live.Answer.Id);
        if (known is not null && ReferenceEquals(known.Answer, live.Answer) && known.Waiting == live.Waiting && known.NotKept == live.NotKept)
            return false;
        _answers[live.Answer.Id] = live;
        if (known is null)
            _chosen.Remove((live.Answer.Turn, live.Answer.Repetition));
        return true;
    }

    /// <summary>All attempts at a turn in the repetition that is looked at, the first one first.</summary>
    public IReadOnlyList<LiveAnswer> Attempts(int turn) =>
        [.. _answers.Values.Where(live => live.Answer.Turn == turn && live.Answer.Repetition == Repetition).OrderBy(live => live.Answer.Attempt)];

    /// <summary>The attempt that is looked at; <c>null</c> when the turn hasn't reached this column.</summary>
    public LiveAnswer? Shown(int turn)
    {
        var attempts = Attempts(turn);
        return _chosen.TryGetValue((turn, Repetition), out var chosen) ? attempts.ElementAtOrDefault(chosen) : attempts.LastOrDefault();
    }

    public void LookAtRepetition(int repetition)
    {
        Repetition = repetition;
        Notify();
    }

    /// <param name="attempt">Index into <see cref="Attempts"/>.</param>
    public void LookAtAttempt(int turn, int attempt)
    {
        _chosen[(turn, Repetition)] = attempt;
        Notify();
    }

    /// <summary>Calls <paramref name="changed"/> on the circuit's own thread when something that the column shows has changed. Dispose to stop.</summary>
    public IDisposable Watch(Action changed) => _changes.Subscribe(_ => changed());

    public void Notify() => _changes.Publish(this);
}
