using Playground.Comparisons;
using Playground.Faults;

namespace Playground.Evaluations.Running;

/// <summary>Which failures are worth another try.</summary>
static class TransientFailures
{
    static readonly HashSet<FailureKind> _kinds =
    [
        FailureKind.RateLimited, FailureKind.Overloaded, FailureKind.ServerError, FailureKind.Unreachable, FailureKind.HeadersTimeout, FailureKind.Stalled, FailureKind.TotalTimeout,
        FailureKind.StreamCut, FailureKind.HostTimeout, FailureKind.BrokenOff,
    ];

    public static bool Is(Answer answer) => answer is { State: AnswerState.Failed or AnswerState.Interrupted, Failure.Kind: var kind } && _kinds.Contains(kind);
}
