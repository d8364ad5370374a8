namespace Playground.Web.RatingSessions;

/// <summary>Why there is nothing to rate now; also the keys of its words.</summary>
public enum RateWait
{
    /// <summary>The host has said who wrote what.</summary>
    Revealed,

    Lobby,

    Paused,

    Closed,

    /// <summary>The rater has left the session.</summary>
    Left,

    /// <summary>The rater has rated all that is there for them.</summary>
    Done,
}
