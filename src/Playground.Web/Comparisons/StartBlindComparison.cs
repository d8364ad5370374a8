using Playground.Comparisons;
using Playground.RatingSessions;
using Playground.Web.Shell;

namespace Playground.Web.Comparisons;

/// <summary>Lets a comparison be rated blind by whoever runs it, before they see it.</summary>
public sealed class StartBlindComparison(CurrentRater viewer, SessionHostService host)
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
