namespace Playground.RatingSessions;

/// <summary>
/// Bounds how many wrong codes are looked at: in a minute, <see cref="PerVisitor"/> from one browser and <see cref="Overall"/> from all together,
/// as whoever guesses may throw away their cookies.
/// </summary>
public sealed class GuessLimit(TimeProvider time)
{
    public const int PerVisitor = 10;
    public const int Overall = 120;

    static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    readonly Lock _gate = new();
    readonly Queue<(DateTimeOffset At, string Visitor)> _wrong = new();

    public bool Allows(string visitor)
    {
        lock (_gate)
        {
            while (_wrong.TryPeek(out var oldest) && oldest.At <= time.GetUtcNow() - _window)
                _wrong.Dequeue();
            return _wrong.Count < Overall && _wrong.Count(guess => guess.Visitor == visitor) < PerVisitor;
        }
    }

    public void Count(string visitor)
    {
        lock (_gate)
            _wrong.Enqueue((time.GetUtcNow(), visitor));
    }
}
