namespace Playground.Web.Ratings;

static class JudgingPagesServiceCollectionExtensions
{
    /// <summary>The pages on which people rate, and who they are.</summary>
    public static IServiceCollection AddJudgingPages(this IServiceCollection services) =>
        services.AddScoped<CurrentRater>().AddScoped<StartBlindComparison>();
}
