using Microsoft.Extensions.DependencyInjection;
using Playground.Ratings.Exchange;

namespace Playground.Ratings;

static class RatingsServiceCollectionExtensions
{
    /// <summary>Ratings, who gives them, and their way in and out of files.</summary>
    public static IServiceCollection AddRatings(this IServiceCollection services) => services
        .AddSingleton<RaterService>()
        .AddSingleton<RatingService>()
        .AddSingleton<VoteImporter>()
        .AddSingleton<VoteExporter>();
}
