using Playground.Judging.Sessions;

namespace Playground.Web.Judging;

/// <summary>Asks the store which sessions the rater of this circuit still takes part in.</summary>
sealed class BlindSight(ViewerRater viewer, IRatingSessionStore sessions) : IBlindSight
{
    public async Task<IReadOnlySet<string>> HiddenAsync() =>
        await viewer.FindAsync() is { } rater ? await sessions.HiddenFromAsync(rater.Id) : new HashSet<string>();
}
