using System.Runtime.CompilerServices;
using Playground.Comparisons;
using Playground.PromptSets;
using Playground.PromptSets.Rendering;
using Playground.Viewers;

namespace Playground.Evaluations.Exporting;

/// <summary>Reads an evaluation with its answers, some rows at a time.</summary>
public sealed class EvaluationReader(IEvaluationRepository store, IPromptSetRepository sets, IComparisonReader comparisons)
{
    const int Batch = 100;

    /// <summary>The version of the set that the evaluation asks, row by row.</summary>
    /// <exception cref="InvalidEvaluationException">It is gone.</exception>
    public async Task<IReadOnlyList<PromptSetRow>> RowsAsync(Evaluation evaluation, CancellationToken cancellationToken = default) =>
        PromptSetRow.Of(await sets.FindAsync(evaluation.SetId, evaluation.SetVersion, cancellationToken)
            ?? throw new InvalidEvaluationException(EvaluationFaultKind.NotFound, $"The set of evaluation {evaluation.Id} is gone."));

    /// <summary>Every cell that may be seen, by row, model and repetition.</summary>
    /// <param name="rows">Only these; all where it is <c>null</c>.</param>
    public async IAsyncEnumerable<EvaluatedAnswer> ReadAsync(Evaluation evaluation, IReadOnlyCollection<int>? rows, Visibility visibility, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = await RowsAsync(evaluation, cancellationToken);
        foreach (var batch in (rows ?? [.. Enumerable.Range(0, asked.Count)]).Chunk(Batch))
        {
            var cells = await store.CellsAsync(evaluation.Id, batch, visibility, cancellationToken);
            var answers = await AnswersAsync(cells, visibility, cancellationToken);
            foreach (var cell in cells)
                yield return new(asked[cell.Place.Row], PromptRenderer.Render(asked[cell.Place.Row]), cell, evaluation.Models[cell.Place.Model], answers.GetValueOrDefault(cell.AnswerId ?? ""));
        }
    }

    async Task<Dictionary<string, Answer>> AnswersAsync(IReadOnlyList<EvaluationCell> cells, Visibility visibility, CancellationToken cancellationToken)
    {
        var wanted = cells.Select(cell => cell.AnswerId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, Answer>(StringComparer.Ordinal);
        string[] ids = [.. cells.Select(cell => cell.ComparisonId).OfType<string>().Distinct()];
        await foreach (var comparison in comparisons.ReadAsync(ids, int.MaxValue, visibility, cancellationToken))
            foreach (var answer in comparison.Answers.Where(answer => wanted.Contains(answer.Id)))
                found[answer.Id] = answer;
        return found;
    }
}
