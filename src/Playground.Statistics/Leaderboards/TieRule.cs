using Playground.Statistics.Ranking;

namespace Playground.Statistics.Leaderboards;

/// <summary>How ties count.</summary>
public enum TieRule
{
    /// <summary>A tie is half a win for each side (Bradley–Terry).</summary>
    Half,

    /// <summary>A tie is an outcome of its own, with a parameter ν for how frequent ties are (Davidson).</summary>
    Davidson,
}
