namespace Playground.RatingSessions;

public enum RatingProtocol
{
    /// <summary>Which of two is better.</summary>
    Pairwise,

    /// <summary>The best of several, or all in order.</summary>
    Ranking,

    /// <summary>Points per criterion.</summary>
    Likert,
}
