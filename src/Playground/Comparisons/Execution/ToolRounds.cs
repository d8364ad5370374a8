using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Comparisons.Contents;
using Playground.Models.Connectors;
using Playground.Tools;
using FunctionCallContent = Microsoft.Extensions.AI.FunctionCallContent;
using FunctionResultContent = Microsoft.Extensions.AI.FunctionResultContent;

namespace Playground.Comparisons.Execution;

/// <summary>The functions that one answer may call: offers them, carries its calls out and tells the model what came of them, as often as it may.</summary>
/// <param name="text">What things are looked up in.</param>
sealed class ToolRounds(ToolCaller caller, IReadOnlyList<Tool> offered, string? text, TimeProvider time)
{
    RoundMessage _message = new();
    int _round;

    /// <summary>The same settings with the functions, which no connector may carry out itself.</summary>
    public PromptExecutionSettings Offer(PromptExecutionSettings settings)
    {
        settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(offered.Select(tool => tool.Function), autoInvoke: false);
        return settings;
    }

    public void Add(ChatResponseUpdate update) => _message.Add(update);

    /// <summary>Answers the calls of the round that has just ended.</summary>
    /// <param name="history">Gets what the model said, and the results.</param>
    /// <returns>Whether the model is to be asked again; false when it called nothing, broke off, or has called as often as it may.</returns>
    public async Task<bool> AnswerAsync(ChatHistory history, AnswerCollector collector, Action changed, CancellationToken cancellationToken)
    {
        var message = _message;
        _message = new();
        var calls = message.Calls(_round + 1);
        if (calls.Count == 0 || !collector.IsRoundWhole)
            return false;
        if (_round == caller.Limits.Rounds)
        {
            collector.EndAtLimit(_round);
            return false;
        }
        _round++;
        collector.EndRound();
        changed();
        var start = time.GetTimestamp();
        var parts = await Task.WhenAll(calls.Select((call, place) => CallAsync(call, place, cancellationToken)));
        collector.Called(parts, time.GetElapsedTime(start));
        changed();
        history.Add(MessageContents.Of(message.With(calls)));
        history.Add(MessageContents.Of(new ChatMessage(ChatRole.Tool, [.. calls.Zip(parts, (call, part) => new FunctionResultContent(call.CallId, part.Result))])));
        return true;
    }

    async Task<ToolCallPart> CallAsync(FunctionCallContent call, int place, CancellationToken cancellationToken)
    {
        var arguments = ToolArguments.Write(call);
        var result = place < caller.Limits.CallsPerRound
            ? await caller.CallAsync(offered, call.Name, arguments, text, cancellationToken)
            : new(ToolOutcome.TooMany, FormattableString.Invariant($"Only {caller.Limits.CallsPerRound} calls are carried out at once; this one was not."), TimeSpan.Zero);
        var name = offered.FirstOrDefault(tool => tool.IsCalled(call.Name))?.Name ?? call.Name;
        return new(OwnCallId.Is(call.CallId) ? null : call.CallId, name, arguments, result.Text, result.Outcome, _round, result.Duration);
    }
}
