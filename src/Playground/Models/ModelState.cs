namespace Playground.Models;

/// <summary>Whether a model can be asked now, and if not, why.</summary>
public enum ModelState
{
    Ready,

    /// <summary>The endpoint has no key yet.</summary>
    NeedsKey,

    /// <summary>The endpoint has no address yet.</summary>
    NeedsAddress,

    /// <summary>The host does not answer.</summary>
    Unreachable,

    /// <summary>The model's file is not where the configuration says.</summary>
    Missing,

    /// <summary>The model's file or the endpoint can't be used as it is.</summary>
    Invalid,
}
