namespace Playground.Statistics.Ranking;

/// <summary>Whether votes tie all models into one ranking.</summary>
public enum ConnectivityKind
{
    /// <summary>From every model a chain of wins or ties leads to every other: finite strengths exist.</summary>
    Connected,

    /// <summary>All models met, directly or through others, but some group never lost (or never won) against the rest.</summary>
    OneSided,

    /// <summary>There are groups of models between which there was no vote at all.</summary>
    Disconnected,
}
