namespace Playground.Web.RatingSessions;

/// <summary>What becomes of somebody who opens the page on which a session is rated.</summary>
public enum RateEntry
{
    /// <summary>They take part, and rate here.</summary>
    Rater,

    /// <summary>They take part, but not by rating: their page is the session's.</summary>
    OtherRole,

    NotFound,

    NotInvited,
}
