namespace Playground.Web.RatingSessions;

/// <summary>What becomes of somebody who opens the page of a session.</summary>
public enum SessionEntry
{
    /// <summary>They host or watch it, or rated in it before it was revealed.</summary>
    Member,

    /// <summary>They rate in it: their page is another one until the reveal.</summary>
    Rater,

    /// <summary>There is no such session, or they don't take part in it.</summary>
    NotFound,
}
