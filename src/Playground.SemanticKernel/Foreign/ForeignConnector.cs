using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Metrics;
using Playground.Models.Connectors;

namespace Playground.SemanticKernel.Foreign;

/// <summary>
/// A connector of another make among our own: says whose it is, what it leaves out of the request, waits no longer for a piece than it may, and says in words what
/// went wrong. Where its stream ends without a reason nothing is added: the answer is then one whose end nobody knows.
/// </summary>
/// <param name="owned">Disposed with it.</param>
sealed class ForeignConnector(ModelConnector inner, ForeignModel model, TimeProvider time, IDisposable? owned) : ModelConnector(model.Metadata)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return new(ChatRole.Assistant, [new AnswerFacts { Provenance = new Provenance { Source = model.Source, Host = model.Host, Via = model.Via }, Adaptations = model.AdaptationsOf(options) }]);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var updates = inner.GetStreamingResponseAsync(messages, options, silence.Token).GetAsyncEnumerator(silence.Token);
        var isAbandoned = false;
        try
        {
            while (await MoveAsync(updates, silence, () => isAbandoned = true, cancellationToken).ConfigureAwait(false))
                yield return updates.Current;
        }
        finally
        {
            // What doesn't listen to being cancelled can't be closed.
            if (!isAbandoned)
                await updates.DisposeAsync().ConfigureAwait(false);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            owned?.Dispose();
    }

    async ValueTask<bool> MoveAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationTokenSource silence, Action abandon, CancellationToken cancellationToken)
    {
        try
        {
            var moving = updates.MoveNextAsync();
            return moving.IsCompleted ? await moving.ConfigureAwait(false) : await WaitAsync(moving.AsTask(), silence, abandon, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not ModelFailureException && !cancellationToken.IsCancellationRequested)
        {
            throw ForeignErrors.Of(exception, model);
        }
    }

    async Task<bool> WaitAsync(Task<bool> moving, CancellationTokenSource silence, Action abandon, CancellationToken cancellationToken)
    {
        try
        {
            return await moving.WaitAsync(model.Patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!moving.IsCompleted)
        {
            abandon();
            _ = moving.ContinueWith(left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            await silence.CancelAsync().ConfigureAwait(false);
            throw exception is TimeoutException ? new ModelFailureException(ForeignErrors.Stalled(model)) : exception;
        }
    }
}
