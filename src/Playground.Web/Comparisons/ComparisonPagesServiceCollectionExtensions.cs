namespace Playground.Web.Comparisons;

static class ComparisonPagesServiceCollectionExtensions
{
    /// <summary>The pages that compare answers.</summary>
    public static IServiceCollection AddComparisonPages(this IServiceCollection services) => services.AddScoped<CompareScript>().AddScoped<StartBlindComparison>().AddSingleton<ComparisonDocument>();
}
