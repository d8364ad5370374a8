using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Playground.Faults;
using Playground.Models.Connectors;

namespace Playground.SemanticKernel.Asking;

/// <summary>Sees to it that a filter which throws, holds the question back or never returns ends this answer in words, and nothing else.</summary>
/// <param name="patience">What filters may take until the model is asked.</param>
sealed class FilterWatch(ModelQuestion question, AskCall call, TimeSpan patience, TimeProvider time, ILogger logger)
{
    bool _isAbandoned;
    bool _hasSpoken;

    /// <summary>Without filters nothing is watched, and a piece costs nothing more.</summary>
    public bool AreThere { get; set; }

    /// <summary>Makes what filters are part of.</summary>
    /// <exception cref="ModelFailureException">One of them can't be made.</exception>
    public T Guard<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception exception)
        {
            throw Broken(exception);
        }
    }

    /// <summary>The next piece.</summary>
    /// <returns>False at the end.</returns>
    public async ValueTask<bool> MoveAsync(IAsyncEnumerator<StreamingChatMessageContent> contents, CancellationToken cancellationToken)
    {
        try
        {
            var moved = AreThere ? await WatchedAsync(contents, cancellationToken).ConfigureAwait(false) : await contents.MoveNextAsync().ConfigureAwait(false);
            if (!moved && !_hasSpoken && !call.HasBegun)
                throw new ModelFailureException(HeldBack());
            _hasSpoken |= moved;
            return moved;
        }
        catch (Exception exception) when (exception is not ModelFailureException)
        {
            call.ThrowIfFailed();
            cancellationToken.ThrowIfCancellationRequested();
            throw Broken(exception);
        }
    }

    public async ValueTask LeaveAsync(IAsyncEnumerator<StreamingChatMessageContent> contents)
    {
        // What never returns can't be closed.
        if (!_isAbandoned)
            await contents.DisposeAsync().ConfigureAwait(false);
    }

    async Task<bool> WatchedAsync(IAsyncEnumerator<StreamingChatMessageContent> contents, CancellationToken cancellationToken)
    {
        // The first step runs the filters, which may hold on to their thread too.
        var moving = _hasSpoken || call.HasBegun ? contents.MoveNextAsync().AsTask() : Task.Run(() => contents.MoveNextAsync().AsTask(), CancellationToken.None);
        try
        {
            if (!call.HasBegun && !_hasSpoken)
                await Task.WhenAny(moving, call.Begun).WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);
            return await moving.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!moving.IsCompleted)
        {
            Abandon(moving);
            throw exception is TimeoutException ? new ModelFailureException(NeverReturned()) : exception;
        }
    }

    void Abandon(Task moving)
    {
        _isAbandoned = true;
        moving.ContinueWith(left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    ModelFailureException Broken(Exception exception)
    {
        // What an unknown exception says may hold anything: it goes to the log only.
        logger.LogWarning(exception, "A filter broke off the question to {Model}.", Model);
        return new(Failure($"A filter failed while {Model} was asked ({exception.GetType().Name}). The log has the details; mend the filter or take it out.", ("error", exception.GetType().Name)), exception);
    }

    AnswerFailure HeldBack() => Failure($"A filter didn't let the question to {Model} pass, and gave no answer itself.");

    AnswerFailure NeverReturned() => Failure(
        FormattableString.Invariant($"A filter held the question to {Model} for {patience.TotalSeconds} seconds and never let it pass. Mend the filter or take it out."),
        ("seconds", FormattableString.Invariant($"{patience.TotalSeconds}")));

    string Model => question.Settings.ServiceId ?? "";

    AnswerFailure Failure(string message, params ReadOnlySpan<(string Key, string Value)> facts)
    {
        var data = new Dictionary<string, string> { ["model"] = Model };
        foreach (var (key, value) in facts)
            data[key] = value;
        return new() { Kind = facts.Length == 0 ? FailureKind.FilterHeldBack : data.ContainsKey("seconds") ? FailureKind.FilterTimeout : FailureKind.FilterFailed, Message = message, Data = data };
    }
}
