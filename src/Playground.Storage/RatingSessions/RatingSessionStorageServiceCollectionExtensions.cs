using Microsoft.Extensions.DependencyInjection;
using Playground.RatingSessions;
using Playground.Reports.Building;
using Playground.Viewers;

namespace Playground.Storage.RatingSessions;

static class RatingSessionStorageServiceCollectionExtensions
{
    public static IServiceCollection AddRatingSessionStorage(this IServiceCollection services) => services
        .AddSingleton<IRatingSessionRepository, RatingSessionRepository>()
        .AddSingleton<IGuardedSessions, GuardedSessions>()
        .AddSingleton<IRatedSessions, RatedSessions>()
        .AddSingleton<ISessionUsage, SessionUsage>();
}
