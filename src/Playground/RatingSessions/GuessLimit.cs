namespace Playground.RatingSessions;

/// <summary>
/// Bounds how many wrong codes are looked at in a minute: <see cref="PerVisitor"/> from one address, and <see cref="Overall"/> from all that have guessed
/// wrong before. Who hasn't is always looked at, so that nobody who guesses from many addresses locks out those who have been invited.
/// </summary>
public sealed class GuessLimit(TimeProvider time)
{
    public const int PerVisitor = 10;
    public const int Overall = 120;

    /// <summary>Wrong guesses that are remembered; of more, the oldest are forgotten early.</summary>
    const int Remembered = 100_000;

    static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    readonly Lock _gate = new();
    readonly Queue<(DateTimeOffset At, string Visitor)> _wrong = new();
    readonly Dictionary<string, int> _byVisitor = new(StringComparer.Ordinal);

    /// <param name="visitor">Where the guess comes from; not what whoever guesses can throw away, such as a cookie.</param>
    public bool Allows(string visitor)
    {
        lock (_gate)
        {
            while (_wrong.TryPeek(out var oldest) && oldest.At <= time.GetUtcNow() - _window)
                Forget();
            return _byVisitor.GetValueOrDefault(visitor) is var own && (own == 0 || own < PerVisitor && _wrong.Count < Overall);
        }
    }

    public void Count(string visitor)
    {
        lock (_gate)
        {
            if (_wrong.Count == Remembered)
                Forget();
            _wrong.Enqueue((time.GetUtcNow(), visitor));
            _byVisitor[visitor] = _byVisitor.GetValueOrDefault(visitor) + 1;
        }
    }

    void Forget()
    {
        var visitor = _wrong.Dequeue().Visitor;
        if (--_byVisitor[visitor] == 0)
            _byVisitor.Remove(visitor);
    }
}
