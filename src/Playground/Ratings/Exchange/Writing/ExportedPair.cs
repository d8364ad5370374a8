using Playground.Statistics.Votes;

namespace Playground.Ratings.Exchange.Writing;

/// <summary>A vote on its way out: who of two won.</summary>
/// <param name="Number">From 0 within the rating.</param>
/// <param name="PlaceA">Place of the answer shown first of the two.</param>
public sealed record ExportedPair(ExportedRating Of, int Number, int PlaceA, int PlaceB, VoteOutcome Outcome)
{
    public string ModelA => Of.Name(PlaceA);

    public string ModelB => Of.Name(PlaceB);

    /// <summary>The rating's own id where it amounts to a single vote.</summary>
    public string Id => Of.Rating.Answers.Count == 2 ? Of.Rating.Id : $"{Of.Rating.Id}-{Number}";
}
