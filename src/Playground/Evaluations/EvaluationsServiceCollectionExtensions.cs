using Microsoft.Extensions.DependencyInjection;
using Playground.Evaluations.Checks;
using Playground.Evaluations.Exporting;
using Playground.Evaluations.Running;
using Playground.Events;
using Playground.Models;
using Playground.PromptSets;

namespace Playground.Evaluations;

public static class EvaluationsServiceCollectionExtensions
{
    /// <summary>Puts sets of prompts to models and their answers to checks.</summary>
    internal static IServiceCollection AddEvaluations(this IServiceCollection services) => services
        .AddChecks()
        .AddSingleton<CellRun>()
        .AddSingleton<EvaluationRunner>()
        .AddSingleton<EvaluationReader>()
        .AddSingleton<EvaluationWriter>()
        .AddSingleton(provider => new EvaluationService(
            provider.GetRequiredService<IEvaluationRepository>(), provider.GetRequiredService<IPromptSetRepository>(), provider.GetRequiredService<ModelCatalog>(),
            provider.GetRequiredService<EvaluationRunner>(), provider.GetRequiredService<IEventBus>(), provider.GetRequiredService<TimeProvider>()));

    /// <summary>Runs evaluations in the background, as a server does.</summary>
    public static IServiceCollection AddEvaluationWorker(this IServiceCollection services) => services.AddHostedService<EvaluationWorker>();
}
