namespace Playground.Statistics.Ranking;

/// <summary>What keeps votes from being ranked.</summary>
public enum NotRankableKind
{
    /// <summary>There are none, or none that count.</summary>
    NoVotes,

    /// <summary>More than can be fitted together.</summary>
    TooManyModels,

    /// <summary>Nothing but ties, which leaves Davidson's ν without an estimate.</summary>
    OnlyTies,

    NoFiniteStrengths,
}
