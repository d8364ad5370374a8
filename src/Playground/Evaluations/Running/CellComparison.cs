using Playground.Comparisons;
using Playground.PromptSets;
using Playground.PromptSets.Rendering;

namespace Playground.Evaluations.Running;

/// <summary>A row as a comparison: one for each repetition, with a column for each model, under an id that every process works out alike.</summary>
static class CellComparison
{
    public static string Id(string evaluationId, int row, int repetition) => Identifier.Of($"{evaluationId}/{row}/{repetition}");

    /// <exception cref="InvalidPromptSetException">The prompt can't be rendered.</exception>
    public static Comparison Of(Evaluation evaluation, PromptSetRow row, int repetition, DateTimeOffset now)
    {
        var rendered = PromptRenderer.Render(row);
        return new()
        {
            Id = Id(evaluation.Id, row.Index, repetition),
            CreatedAt = now,
            Title = evaluation.Repetitions > 1 ? $"{evaluation.Name} · {row.Item.Id} · {repetition + 1}" : $"{evaluation.Name} · {row.Item.Id}",
            System = string.IsNullOrWhiteSpace(rendered.System) ? null : rendered.System,
            Tags = row.Item.Category is { Length: > 0 and <= ComparisonLimits.TagCharacters } category ? [category] : [],
            // With one seed for all, the repetitions would be one text said several times.
            Sampling = evaluation.Sampling.Seed is { } seed ? evaluation.Sampling with { Seed = (seed + repetition) & uint.MaxValue } : evaluation.Sampling,
            Lanes = [.. evaluation.Models.Select((model, index) => new Lane(index, model, new()))],
            Turns = [.. rendered.Turns.Select((turn, index) => new Turn(index, turn, now))],
        };
    }
}
