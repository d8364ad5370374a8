namespace Playground.Web.RatingSessions;

/// <summary>Common ways to rate, so that nobody has to understand every setting first; also the keys of their words.</summary>
public enum SessionPreset
{
    /// <summary>Blind, two at a time.</summary>
    Duel,

    /// <summary>The same, with points for the common criteria beside the verdict.</summary>
    Reasons,

    /// <summary>Blind, all answers of a prompt together.</summary>
    Order,

    /// <summary>Blind, points for the common criteria.</summary>
    Points,

    /// <summary>Two at a time, with the names of the models.</summary>
    Open,
}
