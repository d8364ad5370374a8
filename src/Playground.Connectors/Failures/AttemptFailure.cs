using Playground.Faults;

namespace Playground.Connectors.Failures;

/// <summary>Why one attempt did not give an answer.</summary>
/// <param name="Failure">What the user is told if it stays so.</param>
/// <param name="Retryable">Whether asking again may help.</param>
/// <param name="RetryAfter">How long the host asks to wait.</param>
/// <param name="Error">The host's own words.</param>
/// <param name="Status">The HTTP status that came with them; <c>null</c> for an error inside a stream or without a response.</param>
sealed record AttemptFailure(AnswerFailure Failure, bool Retryable = false, TimeSpan? RetryAfter = null, WireError? Error = null, int? Status = null, Exception? Cause = null)
{
    /// <summary>A content filter held the prompt back: an ending of its own, not a failure.</summary>
    public bool IsFiltered { get; init; }

    public ModelFailureException ToException() => new(Failure, Cause);
}
