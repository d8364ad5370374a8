using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Models;
using Playground.Models.Connectors;
using Playground.Tools;
using Playground.Viewers;

namespace Playground.Comparisons.Execution;

/// <summary>Shows what exactly a local model read before it wrote an answer.</summary>
/// <param name="tools">Knows the functions that the answer may have called.</param>
/// <param name="prompts"><c>null</c> in a program without local models.</param>
public sealed class AnswerPrompts(ComparisonRunner runner, TimeProvider time, ToolCaller tools, ILocalPrompts? prompts = null)
{
    /// <summary>Writes the answer's prompt down once more, as its column stood when it was asked; of an answer with calls of functions, that of the first round.</summary>
    /// <returns><c>null</c> when there is no such answer of a local model that may be seen.</returns>
    /// <exception cref="Faults.ModelFailureException">The model is there no more, or its template refuses the conversation.</exception>
    public async Task<LocalPrompt?> FindAsync(string comparisonId, string answerId, Visibility visibility, CancellationToken cancellationToken = default)
    {
        if (prompts is null || await runner.FindAsync(comparisonId, visibility, cancellationToken) is not { } comparison)
            return null;
        if (comparison.Answers.FirstOrDefault(answer => answer.Id == answerId) is not { Model.IsLocal: true } asked)
            return null;
        var history = ContentMapper.ToHistory(LaneHistory.Messages(Before(asked, comparison), asked), asked.Model);
        var options = asked.Sampling.ToExecutionSettings(asked.Model.Id).ToChatOptions(null);
        if (options is not null && tools.Find(asked.Sampling.Tools) is { Count: > 0 } offered)
            options.Tools = [.. offered.Select(tool => new FunctionDeclaration(tool.Function))];
        var at = TimeZoneInfo.ConvertTime(asked.Timings.SentAt ?? time.GetUtcNow(), time.LocalTimeZone);
        return await prompts.WriteAsync(asked.Model.Id, MessageContents.ToMessages(history), options, at, cancellationToken);
    }

    // An earlier turn that was asked again since has an answer now that this one knew nothing of.
    static Comparison Before(Answer asked, Comparison comparison) =>
        comparison with { Answers = [.. comparison.Answers.Where(answer => asked.Timings.SentAt is not { } sent || answer.Timings.SentAt is not { } earlier || earlier <= sent)] };
}
