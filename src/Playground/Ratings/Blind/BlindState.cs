namespace Playground.Ratings.Blind;

public enum BlindState
{
    /// <summary>At least one answer is still being written.</summary>
    Writing,
    Ready,

    /// <summary>An answer failed or broke off: there is nothing to compare.</summary>
    NotRatable,
}
