using Microsoft.Extensions.DependencyInjection;

namespace Playground.PricePerformance;

static class PricePerformanceServiceCollectionExtensions
{
    /// <summary>What quality costs.</summary>
    public static IServiceCollection AddPricePerformance(this IServiceCollection services) => services.AddSingleton<VotedQuality>();
}
