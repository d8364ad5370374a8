using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Playground.Ratings;

/// <summary>One of the answers of a rating.</summary>
/// <param name="ModelId">As the model was called when it answered.</param>
/// <param name="AnswerId"><c>null</c> for imported votes.</param>
public sealed record RatedAnswer(string ModelId, string? AnswerId = null)
{
    /// <summary>The model's readable name and openness, as they were.</summary>
    public string? ModelName { get; init; }

    public Models.ModelAccess Access { get; init; }

    /// <summary>1 is best, equal ranks are ties; <c>null</c> when the answers weren't ranked. Best of n is rank 1 for one and 2 for all others.</summary>
    public int? Rank { get; init; }

    /// <summary>Points from 1 to 5 by criterion.</summary>
    public IReadOnlyDictionary<string, int> Scores { get; init; } = ReadOnlyDictionary<string, int>.Empty;

    /// <summary>Words of <see cref="RatingLabels"/> that apply.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}
