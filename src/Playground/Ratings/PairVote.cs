using Playground.Statistics.Votes;

namespace Playground.Ratings;

/// <summary>A pairwise vote that a rating amounts to.</summary>
/// <param name="Criterion"><c>null</c> is the overall verdict.</param>
/// <param name="A">The model shown first of the two.</param>
public sealed record PairVote(string? Criterion, string A, string B, VoteOutcome Outcome)
{
    const string First = "first", Second = "second";

    /// <summary>The two models, whichever was shown first.</summary>
    public (string First, string Second) Pair => IsTurned ? (B, A) : (A, B);

    /// <summary>
    /// What was said of <see cref="Pair"/>, for coefficients of agreement. Not the model that won: with more than two models the values of one pair would be
    /// set against those of all, and raters who throw dice would seem to agree.
    /// </summary>
    public string Verdict => Outcome switch
    {
        VoteOutcome.A => IsTurned ? Second : First,
        VoteOutcome.B => IsTurned ? First : Second,
        VoteOutcome.Tie => "=",
        _ => "−",
    };

    /// <summary>The verdict on the two models in the other order.</summary>
    public static string Mirrored(string verdict) => verdict switch { First => Second, Second => First, _ => verdict };

    bool IsTurned => string.CompareOrdinal(A, B) > 0;
}
