using Playground.Testing;

namespace Playground.Connectors.Tests;

/// <summary>A clock that stands still but jumps over every wait of up to a second: pauses before asking again take no time, and no other clock runs out.</summary>
sealed class ImpatientTime : TimeProvider
{
    readonly ManualTime _inner = new();

    public override long TimestampFrequency => _inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow();

    public override long GetTimestamp() => _inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _inner.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= TimeSpan.FromSeconds(1)) ThreadPool.QueueUserWorkItem(_ => _inner.Advance(dueTime));
        return timer;
    }
}
