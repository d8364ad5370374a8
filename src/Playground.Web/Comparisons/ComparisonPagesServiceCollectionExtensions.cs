namespace Playground.Web.Comparisons;

static class CompareServiceCollectionExtensions
{
    /// <summary>The pages that compare answers.</summary>
    public static IServiceCollection AddCompare(this IServiceCollection services) => services.AddSingleton<MetricList>().AddScoped<CompareScript>();
}
