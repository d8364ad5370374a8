using Microsoft.Extensions.DependencyInjection;
using Playground.Ratings;

namespace Playground.Storage.Ratings;

static class RatingStorageServiceCollectionExtensions
{
    public static IServiceCollection AddRatingStorage(this IServiceCollection services) => services
        .AddSingleton<RatingSearch>()
        .AddSingleton<VoteQuery>()
        .AddSingleton<IRatingRepository, RatingRepository>();
}
