using Playground.Models;

namespace Playground.Comparisons.Execution;

/// <summary>
/// Knows which answers this machine is writing: marks those that had to share it, since their speed is not the model's own, and tells how many
/// shared its work on average, since each pays for its share.
/// </summary>
sealed class LocalActivity(TimeProvider time)
{
    readonly Lock _gate = new();
    readonly HashSet<AnswerRun> _active = [];
    int _working;
    long _changed;
    double _share;

    public void Began(AnswerRun run)
    {
        if (!run.Model.IsLocal)
            return;
        lock (_gate)
        {
            _active.Add(run);
            if (_active.Count > 1)
                foreach (var sharing in _active)
                    sharing.MarkSharedDevice();
        }
    }

    public void Ended(AnswerRun run)
    {
        lock (_gate)
            _active.Remove(run);
    }

    /// <summary>Follows one answer from the moment the engine works at it; <c>null</c> for a model that runs elsewhere.</summary>
    public BusyShare? Follow(ModelCard model) => model.IsLocal ? new(this) : null;

    /// <summary>∫ dt ÷ n(t) so far, n being the answers worked at: the difference between two moments is the share of one that works all the while.</summary>
    double Share()
    {
        var now = time.GetTimestamp();
        if (_working > 0)
            _share += time.GetElapsedTime(_changed, now).TotalSeconds / _working;
        _changed = now;
        return _share;
    }

    double Change(int by)
    {
        lock (_gate)
        {
            var share = Share();
            _working += by;
            return share;
        }
    }

    /// <summary>The time in which the engine works at one answer.</summary>
    public sealed class BusyShare(LocalActivity activity)
    {
        double? _shareBefore;
        long _since;

        public void Start()
        {
            if (_shareBefore is not null)
                return;
            _shareBefore = activity.Change(1);
            _since = activity.Now;
        }

        /// <returns>How many answers were worked at meanwhile on average, this one included: time ÷ share, 1 or more.</returns>
        public decimal Stop()
        {
            if (_shareBefore is not { } before)
                return 1;
            var spent = activity.Elapsed(_since).TotalSeconds;
            var share = activity.Change(-1) - before;
            return share > 0 && spent > share ? (decimal)Math.Min(spent / share, MostAtOnce) : 1;
        }

        const double MostAtOnce = 1_000_000;
    }

    long Now => time.GetTimestamp();

    TimeSpan Elapsed(long since) => time.GetElapsedTime(since);
}
