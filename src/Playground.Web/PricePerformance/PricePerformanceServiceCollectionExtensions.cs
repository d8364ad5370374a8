namespace Playground.Web.PricePerformance;

static class PricePerformanceServiceCollectionExtensions
{
    /// <summary>The pages that hold prices against ratings and speed.</summary>
    public static IServiceCollection AddPricePerformancePages(this IServiceCollection services) => services.AddSingleton<PerformanceText>();
}
