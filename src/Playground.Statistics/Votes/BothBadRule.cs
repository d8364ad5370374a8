namespace Playground.Statistics.Votes;

/// <summary>How "both bad" counts. Public arenas differ in this, so it is stated beside every result.</summary>
public enum BothBadRule
{
    /// <summary>Like a tie.</summary>
    Half,

    /// <summary>Not at all.</summary>
    Exclude,
}
