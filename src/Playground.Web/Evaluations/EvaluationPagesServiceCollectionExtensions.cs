namespace Playground.Web.Evaluations;

static class EvaluationPagesServiceCollectionExtensions
{
    public static IServiceCollection AddEvaluationPages(this IServiceCollection services) => services.AddSingleton<EvaluationText>();
}
