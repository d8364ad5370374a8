using Playground.Connectors.Failures;
using Playground.Connectors.Settings;

namespace Playground.Connectors.Protocol;

/// <summary>The clocks of one attempt: for the headers, then for silence, and the one for the whole answer that runs over all attempts.</summary>
sealed class AnswerClock : IDisposable
{
    readonly EndpointLimits _limits;
    readonly double _idleSeconds;
    readonly CancellationToken _total;
    readonly CancellationTokenSource _phase;
    readonly CancellationTokenSource _any;
    bool _hasHeaders;

    /// <param name="total">Fires when the whole answer has taken too long.</param>
    public AnswerClock(EndpointLimits limits, bool isReasoning, TimeProvider time, CancellationToken total, CancellationToken caller)
    {
        _limits = limits;
        _idleSeconds = isReasoning ? limits.ReasoningIdleSeconds : limits.IdleSeconds;
        _total = total;
        _phase = new CancellationTokenSource(TimeSpan.FromSeconds(limits.HeadersSeconds), time);
        _any = CancellationTokenSource.CreateLinkedTokenSource(caller, total, _phase.Token);
    }

    /// <summary>Fires when the caller gives up or a clock runs out.</summary>
    public CancellationToken Token => _any.Token;

    /// <summary>The answer got further: silence is counted anew.</summary>
    public void Progress()
    {
        _hasHeaders = true;
        _phase.CancelAfter(TimeSpan.FromSeconds(_idleSeconds));
    }

    /// <summary>The answer has said how it ended: what follows is only waited for shortly.</summary>
    public void Tail() => _phase.CancelAfter(TimeSpan.FromSeconds(Math.Min(_limits.TailSeconds, _idleSeconds)));

    /// <summary>Which clock ran out, or <c>null</c>.</summary>
    public AttemptFailure? Expired(RequestTarget target) =>
        _total.IsCancellationRequested ? TransportErrors.TotalTimeout(target, _limits.TotalSeconds)
        : !_phase.IsCancellationRequested ? null
        : _hasHeaders ? TransportErrors.Stalled(target, _idleSeconds)
        : TransportErrors.HeadersTimeout(target, _limits.HeadersSeconds);

    public void Dispose()
    {
        _any.Dispose();
        _phase.Dispose();
    }
}
