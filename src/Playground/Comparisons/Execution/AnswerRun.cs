using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Faults;
using Playground.Models;
using Playground.Models.Connectors;
using Playground.Pricing.LocalCosts;

namespace Playground.Comparisons.Execution;

/// <summary>One answer being written: asks the model, gathers what comes, and ends in exactly one state, never in an exception.</summary>
/// <param name="activity">What else this machine does; <c>null</c> where nobody watches that.</param>
/// <param name="machine">What this machine costs, where that is known.</param>
/// <param name="tools">The functions that it may call; <c>null</c> for none.</param>
sealed class AnswerRun(
    Answer asked, ModelCatalog catalog, IModelKernel kernel, TimeProvider time, ILogger logger, LocalActivity? activity = null, DatedMachine? machine = null,
    ToolRounds? tools = null)
{
    readonly CancellationTokenSource _stop = new();
    readonly AnswerCollector _collector = new(asked, time, machine);
    readonly LocalActivity.BusyShare? _share = activity?.Follow(asked.Model);
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
    /// <param name="turn">The place in the queue for this machine, where the answer is to have it for itself; given back at the end.</param>
    public async Task RunAsync(IReadOnlyList<LaneMessage> said, Action changed, DeviceTurn? turn = null)
    {
        try
        {
            if (turn is not null)
                await QueueAsync(turn, changed);
            activity?.Began(this);
            await AskAsync(said, changed);
            // A client may end its stream quietly when it is cancelled; the user's word counts.
            if (_stopReason is not StopReason.None)
                _stop.Token.ThrowIfCancellationRequested();
            EndShare();
            _collector.End();
        }
        catch (Exception exception)
        {
            EndShare();
            var (state, failure) = Outcome.Of(exception, _stopReason, asked.Model);
            _collector.End(state, failure);
            Log(exception, failure);
        }
        activity?.Ended(this);
        turn?.Dispose();
        changed();
    }

    async Task QueueAsync(DeviceTurn turn, Action changed)
    {
        _collector.Queued();
        changed();
        await turn.WaitAsync(_stop.Token);
    }

    async Task AskAsync(IReadOnlyList<LaneMessage> said, Action changed)
    {
        var history = ContentMapper.ToHistory(said, asked.Model);
        using var client = await catalog.OpenAsync(asked.Model.Id, _stop.Token);
        if (asked.Timings.WarmedUp)
            await WarmUpAsync(client);
        do
            await AskOnceAsync(client, history, changed);
        while (tools is not null && await tools.AnswerAsync(history, _collector, changed, _stop.Token));
    }

    async Task AskOnceAsync(IChatClient client, ChatHistory history, Action changed)
    {
        var question = new ModelQuestion(client, history, Settings()) { Begun = _collector.Sent };
        await foreach (var update in kernel.AskAsync(question, _stop.Token).ConfigureAwait(false))
        {
            _collector.Add(update);
            tools?.Add(update);
            if (_collector.IsWorking)
                _share?.Start();
            changed();
        }
    }

    PromptExecutionSettings Settings()
    {
        var settings = asked.Sampling.ToExecutionSettings(asked.Model.Id);
        settings.ExtensionData![SamplingOptions.ComparisonKey] = asked.ComparisonId;
        return tools is null ? settings : tools.Offer(settings);
    }

    async Task WarmUpAsync(IChatClient client)
    {
        try
        {
            await client.GetResponseAsync([new(ChatRole.User, "Hi")], new() { MaxOutputTokens = 1 }, _stop.Token);
        }
        catch (Exception) when (!_stop.IsCancellationRequested)
        {
            // The answer itself will fail in the same way, and say why.
        }
    }

    void EndShare()
    {
        if (_share is not null)
            _collector.Shared(_share.Stop());
    }

    void Log(Exception exception, AnswerFailure? failure)
    {
        if (failure is null)
            return;
        var detail = failure.Kind == FailureKind.Internal ? exception : null;
        logger.LogWarning(detail, "Answer {Answer} of {Model} broke off: {Kind}. {Message}", asked.Id, asked.Model.Id, failure.Kind, failure.Message);
    }
}
