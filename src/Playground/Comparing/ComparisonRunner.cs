namespace Playground.Comparing;

/// <summary>
/// Runs comparisons in the background of the process, whoever watches: a page, several, or none. Every answer is stored while it streams.
/// </summary>
public sealed class ComparisonRunner
{
    /// <summary>Stores a comparison and starts all its answers; returns as soon as it is stored.</summary>
    /// <exception cref="InvalidComparisonException">The request can't be run: empty prompt, unknown model, parameter out of range; nothing was stored.</exception>
    public Task<Comparison> StartAsync(ComparisonRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Asks the next turn of every lane and repetition, each with its own history.</summary>
    /// <exception cref="InvalidComparisonException">The prompt is empty or too long, or answers of the last turn are still being written.</exception>
    public Task<Turn> ContinueAsync(string comparisonId, string prompt, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Asks once more for an answer of the last turn; the earlier attempt is kept.</summary>
    /// <exception cref="InvalidComparisonException">There is no such answer, it is still being written, or it isn't of the last turn.</exception>
    public Task<Answer> RetryAsync(string comparisonId, string answerId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Stops one answer; what has arrived is kept.</summary>
    /// <returns>False when it isn't being written.</returns>
    public bool Stop(string comparisonId, string answerId) => throw new NotSupportedException();

    /// <summary>Stops every answer of a comparison that is being written.</summary>
    /// <returns>The number of answers stopped.</returns>
    public int StopAll(string comparisonId) => throw new NotSupportedException();

    /// <summary>The comparison as it stands this moment, running or not; <c>null</c> when there is none.</summary>
    public Task<Comparison?> FindAsync(string comparisonId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>
    /// The answers of a comparison that are being written, as they stand this moment, with those that ended in the same run. Cheap enough
    /// to call for each frame: an answer that has not changed is the same object as the time before. Empty when nothing runs.
    /// </summary>
    public IReadOnlyList<LiveAnswer> Live(string comparisonId) => throw new NotSupportedException();

    /// <summary>
    /// Calls <paramref name="changed"/> whenever something about the comparison changes (a token, a state, a new turn or attempt), on any
    /// thread and possibly a thousand times a second: only take note in it, and throttle. Dispose to stop watching.
    /// </summary>
    public IDisposable Watch(string comparisonId, Action changed) => throw new NotSupportedException();

    /// <summary>Completes when no answer of the comparison is being written any more and all of it is stored.</summary>
    public Task WaitAsync(string comparisonId, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}

/// <summary>An answer being written. <see cref="Answer"/>'s text is complete up to this moment.</summary>
/// <param name="Waiting">What it waits for before its first token, where that is known.</param>
public sealed record LiveAnswer(Answer Answer, WaitingFor? Waiting);

/// <summary>A comparison can't be run as asked. Nothing was stored and no model was asked.</summary>
public sealed class InvalidComparisonException(IReadOnlyList<ComparisonFault> faults)
    : Exception(string.Join(" ", faults.Select(fault => fault.Message)))
{
    public IReadOnlyList<ComparisonFault> Faults { get; } = faults;
}

/// <param name="Field">The name of the member of the request that is at fault, for instance <c>Prompt</c>.</param>
/// <param name="Kind">What is wrong with it, for translation.</param>
/// <param name="Message">An English sentence: what is wrong and what is allowed.</param>
/// <param name="Data">The facts in the message by name.</param>
public sealed record ComparisonFault(string Field, ComparisonFaultKind Kind, string Message, IReadOnlyDictionary<string, string> Data);

public enum ComparisonFaultKind
{
    PromptEmpty,
    PromptTooLong,
    NoModel,
    TooManyModels,
    UnknownModel,
    OutOfRange,
    TooMany,
    TooLong,
    NotFound,
    StillRunning,
    NotLastTurn,
}
