using System.Text;
using Microsoft.Extensions.AI;
using Playground.Comparing;

namespace Playground.Models;

/// <summary>Asks a model one short question, to see whether it answers and how quickly. Nothing of it is stored.</summary>
public sealed class ModelProbe(ModelCatalog models, TimeProvider time)
{
    /// <summary>Short, and with an answer that anybody can judge at a glance.</summary>
    public const string Question = "What is the capital of France?";

    /// <summary>Leaves room for a model that reasons before it answers.</summary>
    const int MaxTokens = 256;

    /// <summary>Asks and waits for the whole answer; how asking fails is part of the outcome.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ProbeOutcome> AskAsync(string modelId, CancellationToken cancellationToken = default)
    {
        var start = time.GetTimestamp();
        var text = new StringBuilder();
        var outcome = new ProbeOutcome { ModelId = modelId };
        try
        {
            using var client = await models.OpenAsync(modelId, cancellationToken);
            await foreach (var update in client.GetStreamingResponseAsync(Question, new() { MaxOutputTokens = MaxTokens }, cancellationToken))
                outcome = Heard(outcome, update, text, start);
        }
        catch (ModelFailureException exception)
        {
            outcome = outcome with { Failure = exception.Failure };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            outcome = outcome with { Failure = AnswerFailure.Internal(modelId, exception) };
        }
        return outcome with { Text = text.ToString(), Total = time.GetElapsedTime(start) };
    }

    ProbeOutcome Heard(ProbeOutcome outcome, ChatResponseUpdate update, StringBuilder text, long start)
    {
        text.Append(update.Text);
        if (outcome.TimeToFirstToken is null && update.Contents.Any(content => content is TextContent { Text.Length: > 0 } or TextReasoningContent { Text.Length: > 0 }))
            outcome = outcome with { TimeToFirstToken = time.GetElapsedTime(start) };
        foreach (var facts in update.Contents.OfType<AnswerFacts>())
            outcome = outcome with
            {
                Adaptations = facts.Adaptations ?? outcome.Adaptations,
                ReturnedModel = facts.ReturnedModel ?? outcome.ReturnedModel,
                Hint = facts.Hint ?? outcome.Hint,
            };
        return outcome;
    }
}
