namespace Playground.Web.RatingSessions;

/// <summary>What a new session still lacks; also the keys of its words.</summary>
public enum SessionGap
{
    Title,

    /// <summary>Neither comparisons are chosen nor prompts written.</summary>
    Items,

    /// <summary>Prompts are written, and no model is to answer them.</summary>
    Models,

    /// <summary>The host has no name.</summary>
    Host,
}
