using Playground.Ratings;

namespace Playground.RatingSessions;

public enum SessionRole
{
    Rater,

    /// <summary>Sees progress and results like the host, but decides nothing and rates nothing.</summary>
    Observer,
    Host,
}
