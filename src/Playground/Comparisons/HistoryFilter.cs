using System.Text.Json.Serialization;

namespace Playground.Comparisons;

/// <summary>Which comparisons to list. Empty fields don't filter; all that are set must hold.</summary>
public sealed record HistoryFilter
{
    /// <summary>Words sought in titles, prompts and answers; all must occur, in any order, upper or lower case.</summary>
    public string? Text { get; init; }

    public string? ModelId { get; init; }

    public string? Tag { get; init; }

    /// <summary>The rows of this evaluation, which are in no other list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EvaluationId { get; init; }

    /// <summary>Inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? To { get; init; }

    public int Take { get; init; } = 50;

    /// <summary>The <see cref="HistoryPage.Next"/> of the page before; <c>null</c> for the first page.</summary>
    public string? After { get; init; }
}
