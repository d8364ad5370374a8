using Playground.Comparisons;
using Polly;
using Polly.Retry;

namespace Playground.Evaluations.Running;

/// <summary>
/// Asks again after what may pass: after the time that the host names, otherwise after 2, 4, 8 seconds, never quite the same. The connector has tried a few times
/// itself by then.
/// </summary>
static class CellRetries
{
    const int MostRetries = 3;
    static readonly TimeSpan _first = TimeSpan.FromSeconds(2);
    static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);

    public static ResiliencePipeline<Answer> Pipeline(TimeProvider time) => new ResiliencePipelineBuilder<Answer> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<Answer>
        {
            ShouldHandle = arguments => new(arguments.Outcome.Result is { } answer && TransientFailures.Is(answer)),
            MaxRetryAttempts = MostRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = _first,
            MaxDelay = _longest,
            DelayGenerator = arguments => new(Named(arguments.Outcome.Result, time)),
        })
        .Build();

    static TimeSpan? Named(Answer? answer, TimeProvider time) =>
        answer?.Failure?.PossibleAgainAt is { } moment && moment - time.GetUtcNow() is { Ticks: > 0 } wait ? wait < _longest ? wait : _longest : null;
}
