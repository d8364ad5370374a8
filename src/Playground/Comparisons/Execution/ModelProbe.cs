using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Playground.Accounts;
using Playground.Models;
using Playground.Models.Connectors;

namespace Playground.Comparisons.Execution;

/// <summary>Asks a model one short question, to see whether it answers and how quickly. Nothing of it is stored.</summary>
public sealed class ModelProbe(ModelCatalog catalog, IModelKernel kernel, TimeProvider time, ILogger<ModelProbe> logger)
{
    /// <summary>Short, and with an answer that anybody can judge at a glance.</summary>
    public const string Question = "What is the capital of France?";

    /// <summary>Leaves room for a model that reasons before it answers.</summary>
    internal static readonly SamplingOptions Sampling = new() { MaxTokens = 256 };

    /// <summary>Asks and waits for the end of the answer; failing is an ending like any other.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<Answer> AskAsync(string modelId, CancellationToken cancellationToken = default) => AskAsync(modelId, Question, Sampling, null, cancellationToken);

    /// <param name="said">Told the text of the answer as it grows.</param>
    internal async Task<Answer> AskAsync(string modelId, string question, SamplingOptions sampling, Action<string>? said, CancellationToken cancellationToken)
    {
        AccessControl.Demand(Permission.Work);
        var model = await catalog.FindAsync(modelId, cancellationToken);
        var asked = new Answer
        {
            Id = Identifier.New(),
            ComparisonId = "",
            Turn = 0,
            Lane = 0,
            Model = model ?? new() { Id = modelId, Name = modelId, Source = "", Data = DataLocation.Nowhere },
            Sampling = sampling,
        };
        var run = new AnswerRun(asked, catalog, kernel, time, logger);
        using (cancellationToken.Register(() => run.Stop(StopReason.User)))
            await run.RunAsync([new LaneMessage(ChatRole.User, question)], () => said?.Invoke(run.Snapshot().Answer.Text));
        cancellationToken.ThrowIfCancellationRequested();
        return run.Snapshot().Answer;
    }

    /// <summary>True when the model can be used: it answered, if only up to the limit of this short question.</summary>
    public static bool Works(Answer answer) => answer is { State: AnswerState.Completed } or { State: AnswerState.Truncated, Text.Length: > 0 };
}
