namespace Playground.Web.Overview;

/// <summary>What a session waits for.</summary>
enum SessionDutyKind
{
    /// <summary>I can rate.</summary>
    Rate,

    /// <summary>It begins when its host opens it.</summary>
    Lobby,

    /// <summary>I am its host, and it is stopped until I go on.</summary>
    Resume,

    /// <summary>I am its host, and others rate.</summary>
    Watch,

    /// <summary>I am its host, all ratings are there, and nobody knows yet who wrote what.</summary>
    Reveal,
}
