using Microsoft.Extensions.Logging;

namespace Playground.Events;

/// <summary>One subscriber: calls it as if it had called itself, and keeps what it throws from everybody else.</summary>
sealed class EventSubscription<TEvent>(Func<TEvent, Task> handler, ILogger logger)
{
    readonly ExecutionContext? _context = ExecutionContext.Capture();
    volatile bool _ended;
    int _failed;

    /// <summary>Calls the handler no more; a call that is under way goes on.</summary>
    public void End() => _ended = true;

    /// <returns>Completes when the handler is done; never fails.</returns>
    public Task TellAsync(TEvent happened)
    {
        if (_ended)
            return Task.CompletedTask;
        var publishers = ExecutionContext.Capture();
        try
        {
            // Without this a page would be drawn again in the language of whoever caused the event. Not ExecutionContext.Run, which allocates for the event.
            if (_context is not null)
                ExecutionContext.Restore(_context);
            var task = handler(happened);
            return task.IsCompletedSuccessfully ? Task.CompletedTask : ObserveAsync(task);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Note(exception);
            return Task.CompletedTask;
        }
        finally
        {
            if (publishers is not null)
                ExecutionContext.Restore(publishers);
        }
    }

    async Task ObserveAsync(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Note(exception);
        }
    }

    // Of one that is being left, failing is no news; of one that fails at each token, the first time is enough.
    void Note(Exception exception)
    {
        if (exception is not OperationCanceledException && !_ended && Interlocked.Exchange(ref _failed, 1) == 0)
            logger.LogError(exception, "A subscriber to {Event} failed. The others were told; further failures of this one aren't logged.", typeof(TEvent).Name);
    }
}
