namespace Playground.Web.RatingSessions;

/// <summary>The steps in which a host sets a session up, in their order; also the keys of their words.</summary>
public enum SessionStep
{
    /// <summary>What is rated.</summary>
    What,

    /// <summary>Who rates, and what they are told.</summary>
    Who,

    /// <summary>How it is rated.</summary>
    How,

    /// <summary>All of it once more before it is made.</summary>
    Check,
}
