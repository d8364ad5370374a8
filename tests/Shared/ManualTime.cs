namespace Playground.Testing;

/// <summary>A clock that stands still until a test moves it; timers fire as it passes them.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    readonly Lock _gate = new();
    readonly List<ManualTimer> _timers = [];
    DateTimeOffset _now = start;
    TaskCompletionSource? _armed;

    public ManualTime() : this(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero)) { }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() { lock (_gate) return _now; }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock and runs, in order, the timers that come due. The clock never goes back, even where a timer's work moves it on meanwhile.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (Due(end) is { } timer)
            timer.Fire();
        lock (_gate) _now = end > _now ? end : _now;
    }

    /// <summary>Completes as soon as a timer waits for the clock to move.</summary>
    public Task WhenArmedAsync()
    {
        lock (_gate)
            return _timers.Count > 0 ? Task.CompletedTask : (_armed ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    /// <summary>Moves the clock on until the task has ended: other timers may be armed before the one that it waits for.</summary>
    public async Task AdvanceUntilAsync(Task ended, TimeSpan step)
    {
        for (; !ended.IsCompleted; await Task.WhenAny(ended, Task.Delay(10)))
            Advance(step);
        await ended;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    ManualTimer? Due(DateTimeOffset end)
    {
        lock (_gate)
        {
            var timer = _timers.Where(timer => timer.At <= end).MinBy(timer => timer.At);
            if (timer is not null && timer.At > _now)
                _now = timer.At;
            timer?.Next();
            return timer;
        }
    }

    sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        TimeSpan _period;

        public DateTimeOffset At { get; private set; }

        public void Fire() => callback(state);

        public void Next()
        {
            if (_period > TimeSpan.Zero) At += _period;
            else time._timers.Remove(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                At = time._now + dueTime;
                time._timers.Add(this);
                time._armed?.TrySetResult();
                time._armed = null;
                return true;
            }
        }

        public void Dispose() { lock (time._gate) time._timers.Remove(this); }

        public ValueTask DisposeAsync() { Dispose(); return ValueTask.CompletedTask; }
    }
}
