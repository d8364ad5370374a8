namespace Playground.Judging;

/// <summary>What a rater said about two answers, A shown on the left and B on the right.</summary>
public enum VoteOutcome : byte
{
    A,
    B,
    Tie,

    /// <summary>Neither answer is any good. How it counts is a setting of every estimator, never assumed.</summary>
    BothBad,
}
