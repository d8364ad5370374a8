using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Evaluations.Checks;
using Playground.Models;
using Playground.Models.Connectors;
using Playground.Pricing.LocalCosts;
using Playground.PromptSets;

namespace Playground.Evaluations.Running;

/// <summary>Asks one cell to its end: every turn, again where that may help, and puts the last answer to its checks.</summary>
sealed class CellRun(ModelCatalog catalog, IModelKernel kernel, AnswerChecks checks, LocalCostService costs, TimeProvider time, ILogger<CellRun> log)
{
    const int ExcerptCharacters = 600;
    const string Dollars = "USD";

    readonly LocalActivity _local = new(time);
    readonly Polly.ResiliencePipeline<Answer> _retries = CellRetries.Pipeline(time);

    /// <returns><c>null</c> when it was stopped before it had an end.</returns>
    public async Task<CellResult?> RunAsync(Evaluation evaluation, PromptSetRow row, CellPlace place, CancellationToken stop)
    {
        var comparison = CellComparison.Of(evaluation, row, place.Repetition, time.GetUtcNow());
        var answers = new List<Answer>();
        try
        {
            foreach (var turn in comparison.Turns)
                if (!IsAnswered(await AskAsync(comparison, turn.Index, place.Model, answers, stop)))
                    break;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        if (stop.IsCancellationRequested && !IsAnswered(answers[^1]))
            return null;
        return new(evaluation.Id, comparison with { Answers = answers }, await CellAsync(comparison, row, place, answers));
    }

    async Task<Answer> AskAsync(Comparison comparison, int turn, int lane, List<Answer> answers, CancellationToken stop) => await _retries.ExecuteAsync(async token =>
    {
        var attempt = answers.Count(answer => answer.Turn == turn);
        var asked = ComparisonPlan.New(comparison, comparison.Lanes[lane], turn, repetition: 0, attempt, time);
        var run = new AnswerRun(asked, catalog, kernel, time, log, _local, asked.Model.IsLocal ? costs.Machine() : null);
        var said = LaneHistory.Messages(comparison with { Answers = answers }, asked);
        using (token.Register(() => run.Stop(StopReason.ProgramEnding)))
            await run.RunAsync(said, () => { });
        answers.Add(run.Snapshot().Answer);
        return answers[^1];
    }, stop);

    async Task<EvaluationCell> CellAsync(Comparison comparison, PromptSetRow row, CellPlace place, List<Answer> answers)
    {
        var last = answers[^1];
        var answered = IsAnswered(last);
        var said = answered ? Messages(comparison, answers, last) : [];
        var verdict = answered ? await checks.EvaluateAsync(row.Item, last, said, CancellationToken.None) : new(null, null, []);
        return new(place, answered ? CellState.Answered : CellState.Failed)
        {
            // A call that failed stays in the denominator.
            Passed = answered ? verdict.Passed : row.Item.Checks.Count > 0 ? false : null,
            Score = answered ? verdict.Score : row.Item.Checks.Count > 0 ? 0 : null,
            Checks = verdict.Checks,
            ComparisonId = comparison.Id,
            AnswerId = last.Id,
            Text = Cut(last.Text),
            Error = answered ? null : last.Failure?.Message ?? $"The answer ended as {last.State}.",
            Requests = answers.Count,
            Milliseconds = AnswerMetrics.Of(last).Total?.TotalMilliseconds,
            InputTokens = answers.Sum(answer => answer.Usage.Input),
            OutputTokens = answers.Sum(answer => answer.Usage.Output),
            Cost = Cost(answers),
        };
    }

    static IReadOnlyList<ChatMessage> Messages(Comparison comparison, List<Answer> answers, Answer last) =>
        [.. LaneHistory.Messages(comparison with { Answers = answers }, last).Select(said => new ChatMessage(said.Role, said.Contents.Text))];

    // A model of this machine is charged by nobody. Of a failed attempt a host mostly charges nothing, and mostly doesn't say.
    static double? Cost(List<Answer> answers) => answers[^1].Model.IsLocal ? null
        : answers[^1].Cost is not { Currency: Dollars } ? null
        : (double)answers.Sum(answer => answer.Cost is { Currency: Dollars, Amount: var amount } ? amount : 0);

    static bool IsAnswered(Answer answer) => answer.State is AnswerState.Completed or AnswerState.Truncated or AnswerState.Refused or AnswerState.Filtered;

    static string Cut(string text) => text.Length <= ExcerptCharacters ? text : text[..(char.IsHighSurrogate(text[ExcerptCharacters - 1]) ? ExcerptCharacters - 1 : ExcerptCharacters)];
}
