using Playground.Comparisons;
using Playground.Ratings.Blind;

namespace Playground.Ratings.Exchange.Writing;

/// <summary>A rating on its way out.</summary>
/// <param name="Comparison">What was rated, where it is stored and the format wants texts.</param>
/// <param name="Judge">The rater's pseudonym, or name where names were asked for; <c>null</c> where nobody knows who voted.</param>
/// <param name="Blind">What models and comparisons are called where it must not be told which model gave which answer; otherwise <c>null</c>.</param>
public sealed record ExportedRating(Rating Rating, Comparison? Comparison, string? Judge, BlindNames? Blind)
{
    public bool Hidden => Blind is not null;

    /// <summary>What the comparison is called in files.</summary>
    public string? ComparisonId => Rating.ComparisonId is { } id && Blind is not null ? Blind.Comparison(id) : Rating.ComparisonId;

    /// <summary>The overall verdicts between two of the answers.</summary>
    public IEnumerable<ExportedPair> Pairs()
    {
        var number = 0;
        foreach (var vote in RatingVotes.Of(Rating).Where(vote => vote.Criterion is null))
            yield return new(this, number++, Place(vote.A), Place(vote.B), vote.Outcome);
    }

    /// <summary>What a model is called in files.</summary>
    public string Name(int place) => Blind?.Model(Rating.Answers[place].ModelId) ?? Rating.Answers[place].ModelId;

    int Place(string model) => Rating.Answers.Index().First(answer => answer.Item.ModelId == model).Index;
}
