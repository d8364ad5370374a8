namespace Playground.RatingSessions;

/// <summary>
/// Which raters have a page of their session open. Remembers those who are there, and for <see cref="AssignmentRelease.AwayTime"/> when the others left: later than
/// that it makes no difference, and a process that runs for months would keep an entry for everybody who ever rated.
/// </summary>
sealed class RaterPresence(TimeProvider time)
{
    readonly Lock _gate = new();
    readonly Dictionary<(string Session, string Rater), int> _devices = [];
    readonly Dictionary<(string Session, string Rater), DateTimeOffset> _left = [];
    readonly Queue<((string Session, string Rater) Who, DateTimeOffset Left)> _leavings = new();
    readonly DateTimeOffset _start = time.GetUtcNow();

    /// <summary>How much is remembered.</summary>
    internal int Entries { get { lock (_gate) return _devices.Count + _left.Count + _leavings.Count; } }

    public void Enter(string sessionId, string raterId)
    {
        var who = (sessionId, raterId);
        lock (_gate)
        {
            _devices[who] = _devices.GetValueOrDefault(who) + 1;
            _left.Remove(who);
            Forget();
        }
    }

    public void Leave(string sessionId, string raterId)
    {
        var who = (sessionId, raterId);
        lock (_gate)
        {
            if (_devices.TryGetValue(who, out var devices) && devices > 1)
                _devices[who] = devices - 1;
            else if (_devices.Remove(who))
            {
                var now = time.GetUtcNow();
                _left[who] = now;
                _leavings.Enqueue((who, now));
            }
            Forget();
        }
    }

    public bool IsPresent(string sessionId, string raterId)
    {
        lock (_gate)
            return _devices.ContainsKey((sessionId, raterId));
    }

    /// <summary>Since when a rater isn't there, as far as this process knows: <c>null</c> when they are, its start when that is longer ago than it remembers.</summary>
    public DateTimeOffset? AwaySince(string sessionId, string raterId)
    {
        lock (_gate)
            return _devices.ContainsKey((sessionId, raterId)) ? null : _left.TryGetValue((sessionId, raterId), out var left) ? left : _start;
    }

    void Forget()
    {
        var since = time.GetUtcNow() - AssignmentRelease.AwayTime;
        while (_leavings.TryPeek(out var oldest) && oldest.Left < since)
        {
            _leavings.Dequeue();
            // They may have come and left again since.
            if (_left.TryGetValue(oldest.Who, out var left) && left == oldest.Left)
                _left.Remove(oldest.Who);
        }
    }
}
