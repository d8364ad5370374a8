using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Models.Connectors;

namespace Playground.SemanticKernel.Asking;

/// <summary>One question inside the kernel: behind all filters, and therefore able to tell what they did from what the model did.</summary>
sealed class AskCall(ModelQuestion question, CancellationToken cancellationToken)
{
    readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    ExceptionDispatchInfo? _failure;

    /// <summary>Completes when the model is asked.</summary>
    public Task Begun => _begun.Task;

    public bool HasBegun => _begun.Task.IsCompleted;

    /// <summary>Throws what the model threw, if it did, as it threw it: the kernel wraps some exceptions.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    public async IAsyncEnumerable<StreamingChatMessageContent> StreamAsync(KernelArguments arguments, Kernel kernel, [EnumeratorCancellation] CancellationToken passed = default)
    {
        question.Begun?.Invoke();
        _begun.TrySetResult();
        var history = arguments[AskFunction.HistoryKey] as ChatHistory ?? question.Said;
        var settings = arguments.ExecutionSettings?.GetValueOrDefault(question.Settings.ServiceId ?? "") ?? question.Settings;
        // A filter may call for the answer with a token of its own; the answer's own always counts.
        using var either = passed == cancellationToken || !passed.CanBeCanceled ? null : CancellationTokenSource.CreateLinkedTokenSource(passed, cancellationToken);
        await using var contents = ModelConnector.Of(question.Model)
            .GetStreamingChatMessageContentsAsync(history, settings, kernel, either?.Token ?? cancellationToken).GetAsyncEnumerator(either?.Token ?? cancellationToken);
        while (await MoveAsync(contents).ConfigureAwait(false))
            yield return contents.Current;
    }

    async ValueTask<bool> MoveAsync(IAsyncEnumerator<StreamingChatMessageContent> contents)
    {
        try
        {
            return await contents.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            throw;
        }
    }
}
