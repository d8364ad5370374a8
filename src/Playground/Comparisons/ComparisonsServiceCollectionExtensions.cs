using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons.Execution;
using Playground.Comparisons.Execution.Examination;

namespace Playground.Comparisons;

static class ComparisonsServiceCollectionExtensions
{
    /// <summary>Asks models and keeps their answers.</summary>
    public static IServiceCollection AddComparisons(this IServiceCollection services) => services
        .AddSingleton<ComparisonRunner>()
        .AddSingleton<AnswerPrompts>()
        .AddSingleton<ModelProbe>()
        .AddSingleton<ModelExaminer>()
        .AddHostedService<RunnerShutdown>();
}
