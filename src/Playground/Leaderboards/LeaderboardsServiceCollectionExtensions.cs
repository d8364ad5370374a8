using Microsoft.Extensions.DependencyInjection;

namespace Playground.Leaderboards;

static class LeaderboardsServiceCollectionExtensions
{
    /// <summary>Rankings of models by the votes that are kept, and who is told when there are new ones.</summary>
    public static IServiceCollection AddLeaderboards(this IServiceCollection services) => services
        .AddSingleton<VoteVersions>()
        .AddSingleton<VoteWatch>()
        .AddSingleton<Rankings>()
        .AddSingleton<RatedAnswers>();
}
