namespace Playground.Statistics.Votes;

/// <summary>
/// What a rater said about two answers, A shown on the left and B on the right. The numbers are stored: they are the two lowest bits of
/// <see cref="PackedVote.Packed"/>, of which databases hold millions. So none may change, and a fifth outcome needs other bits and a migration.
/// </summary>
public enum VoteOutcome : byte
{
    A = 0,
    B = 1,
    Tie = 2,

    /// <summary>Neither answer is any good. How it counts is a setting of every estimator, never assumed.</summary>
    BothBad = 3,
}
