using Playground.Comparing;
using Playground.Judging.Sessions;

namespace Playground.Web.Judging;

/// <summary>Begins blind looks.</summary>
public sealed class BlindStart(ViewerRater viewer, SessionHost host)
{
    /// <returns><c>null</c> where there are not two answers to compare; the comparison is then shown in the open.</returns>
    public async Task<RatingSession?> BeginAsync(Comparison comparison, string title)
    {
        if (comparison.Lanes.Count < 2)
            return null;
        var plan = new SessionPlan { Title = title, Protocol = RatingProtocol.Ranking, Solo = true, ComparisonIds = [comparison.Id] };
        return await host.CreateAsync(plan, await viewer.EnsureAsync());
    }
}
