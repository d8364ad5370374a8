using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Faults;
using Playground.Metrics;
using Playground.Models;
using Playground.Models.Connectors;

namespace Playground.Comparisons.Execution.Examination;

/// <summary>
/// Asks a model up to three short questions and says what its host does and tells: what figures of it will mean is known before the first comparison.
/// Nothing of it is stored.
/// </summary>
public sealed class ModelExaminer(ModelCatalog catalog, ModelProbe probe, IModelKernel kernel)
{
    /// <summary>In tokens; far below what <see cref="LongQuestion"/> takes.</summary>
    const int Limit = 8;
    const string LongQuestion = "Count from 1 to 50, with commas between the numbers.";

    /// <summary>A text of so many characters is more than one piece of a stream.</summary>
    const int LongText = 40;

    /// <summary>No tokenizer in use puts more characters into a token on average than this, in text of this kind.</summary>
    const int MostCharactersPerToken = 12;

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ModelExamination> ExamineAsync(string modelId, CancellationToken cancellationToken = default)
    {
        var pieces = 0;
        var length = 0;
        var answer = await probe.AskAsync(modelId, ModelProbe.Question, ModelProbe.Sampling, text =>
        {
            if (text.Length > length)
                (pieces, length) = (pieces + 1, text.Length);
        }, cancellationToken);
        // Words whose end nobody tells are an answer; that it isn't told is found below.
        if (!ModelProbe.Works(answer) && answer is not { State: AnswerState.EndUnknown, Text.Length: > 0 })
            return new(answer, [new(ExaminationAspect.Answers, ExaminationVerdict.Fails)]);
        List<ExaminationFinding> findings = [new(ExaminationAspect.Answers, ExaminationVerdict.Works), Streams(pieces, answer), Counts(answer), Ending(answer), await LimitAsync(modelId, cancellationToken)];
        if (!answer.Model.IsLocal)
            findings.Add(await UnknownModelAsync(answer.Model.Source, cancellationToken));
        return new(answer, findings);
    }

    static ExaminationFinding Streams(int pieces, Answer answer) => new(ExaminationAspect.Streams,
        pieces > 1 ? ExaminationVerdict.Works : answer.Text.Length > LongText ? ExaminationVerdict.Fails : ExaminationVerdict.Unclear, pieces);

    static ExaminationFinding Counts(Answer answer) => new(ExaminationAspect.Counts, answer.Usage.Origin switch
    {
        NumberOrigin.Reported => ExaminationVerdict.Works,
        NumberOrigin.Counted when answer.Model.IsLocal => ExaminationVerdict.Works,
        _ => ExaminationVerdict.Fails,
    }, Word: answer.Usage.Origin.ToString());

    static ExaminationFinding Ending(Answer answer) =>
        new(ExaminationAspect.Ending, answer.State is AnswerState.EndUnknown ? ExaminationVerdict.Fails : ExaminationVerdict.Works, Word: answer.RawFinishReason);

    async Task<ExaminationFinding> LimitAsync(string modelId, CancellationToken cancellationToken)
    {
        var answer = await probe.AskAsync(modelId, LongQuestion, new() { MaxTokens = Limit }, null, cancellationToken);
        var isBeyond = answer.Usage is { Origin: NumberOrigin.Reported or NumberOrigin.Counted, Output: > Limit } || answer.Text.Length > Limit * MostCharactersPerToken;
        return new(ExaminationAspect.Limit,
            isBeyond ? ExaminationVerdict.Fails
            : answer.State is AnswerState.Truncated || answer.Failure?.Kind is FailureKind.OutputLimitSpent ? ExaminationVerdict.Works
            : ExaminationVerdict.Unclear, answer.Usage.Output, answer.Failure?.Message);
    }

    async Task<ExaminationFinding> UnknownModelAsync(string source, CancellationToken cancellationToken)
    {
        var id = $"{source}/no-such-model-{Identifier.New()}";
        try
        {
            using var client = catalog.OpenUnlisted(source, id);
            var said = new ChatHistory();
            said.AddUserMessage(ModelProbe.Question);
            await foreach (var update in kernel.AskAsync(new(client, said, new SamplingOptions { MaxTokens = Limit }.ToExecutionSettings(id)), cancellationToken))
                if (update.Text.Length > 0)
                    return new(ExaminationAspect.UnknownModel, ExaminationVerdict.Fails);
            return new(ExaminationAspect.UnknownModel, ExaminationVerdict.Unclear);
        }
        catch (ModelFailureException exception)
        {
            return exception.Failure.Kind is FailureKind.ModelNotFound or FailureKind.UnknownModel
                ? new(ExaminationAspect.UnknownModel, ExaminationVerdict.Works)
                : new(ExaminationAspect.UnknownModel, ExaminationVerdict.Unclear, Word: exception.Failure.Message);
        }
    }
}
