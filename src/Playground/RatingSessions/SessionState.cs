namespace Playground.RatingSessions;

public enum SessionState
{
    /// <summary>Raters gather; nothing is shown yet.</summary>
    Lobby,
    Open,

    /// <summary>Nothing is taken until the host goes on.</summary>
    Paused,

    /// <summary>Ratings can't be given or changed any more, unless the host opens it again.</summary>
    Closed,
}
