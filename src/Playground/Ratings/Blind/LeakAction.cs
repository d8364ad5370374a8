using System.Text;
using System.Text.RegularExpressions;

namespace Playground.Ratings.Blind;

/// <summary>What to do with a leak before anybody sees the answer.</summary>
public enum LeakAction
{
    /// <summary>Put blocks in its place.</summary>
    Mask,

    /// <summary>Show it, and mark ratings of the answer in the audit.</summary>
    Flag,

    /// <summary>Show it; it is still counted.</summary>
    Leave,
}
