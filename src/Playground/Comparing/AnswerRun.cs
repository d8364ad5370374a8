using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Playground.Models;

namespace Playground.Comparing;

/// <summary>One answer being written: asks the model, gathers what comes, and ends in exactly one state, never in an exception.</summary>
sealed class AnswerRun(Answer asked, ModelCatalog catalog, TimeProvider time, ILogger logger)
{
    readonly CancellationTokenSource _stop = new();
    readonly AnswerCollector _collector = new(asked, time);
    volatile StopReason _stopReason;

    public string Id => asked.Id;

    public ModelCard Model => asked.Model;

    public LiveAnswer Snapshot() => _collector.Snapshot();

    public bool HasEnded => Snapshot().Answer.State.IsEnded();

    public void MarkSharedDevice() => _collector.MarkSharedDevice();

    /// <returns>False when it has ended already.</returns>
    public bool Stop(StopReason reason)
    {
        if (HasEnded)
            return false;
        _stopReason = reason;
        _stop.Cancel();
        return true;
    }

    /// <param name="changed">Called after each change, on this run's thread.</param>
    public async Task RunAsync(IReadOnlyList<ChatMessage> messages, Action changed)
    {
        try
        {
            using var client = await catalog.OpenAsync(asked.Model.Id, _stop.Token);
            _collector.Sent();
            await foreach (var update in client.GetStreamingResponseAsync(messages, Options(), _stop.Token).ConfigureAwait(false))
            {
                _collector.Add(update);
                changed();
            }
            // A client may end its stream quietly when it is cancelled; the user's word counts.
            if (_stopReason is not StopReason.None)
                _stop.Token.ThrowIfCancellationRequested();
            _collector.End();
        }
        catch (Exception exception)
        {
            var (state, failure) = Outcome.Of(exception, _stopReason, asked.Model);
            _collector.End(state, failure);
            Log(exception, failure);
        }
        changed();
    }

    ChatOptions Options()
    {
        var options = asked.Sampling.ToChatOptions();
        (options.AdditionalProperties ??= [])[SamplingOptions.ComparisonKey] = asked.ComparisonId;
        return options;
    }

    void Log(Exception exception, AnswerFailure? failure)
    {
        if (failure is null)
            return;
        var detail = failure.Kind == FailureKind.Internal ? exception : null;
        logger.LogWarning(detail, "Answer {Answer} of {Model} broke off: {Kind}. {Message}", asked.Id, asked.Model.Id, failure.Kind, failure.Message);
    }
}
