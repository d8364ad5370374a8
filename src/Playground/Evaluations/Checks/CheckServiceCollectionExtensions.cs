using Microsoft.Extensions.AI.Evaluation;
using Microsoft.Extensions.DependencyInjection;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

public static class CheckServiceCollectionExtensions
{
    /// <summary>Lets sets of prompts name an evaluator of Microsoft.Extensions.AI.Evaluation, whoever wrote it, as a check.</summary>
    /// <param name="name">The type by which sets name it, for instance <c>coherence</c>.</param>
    public static IServiceCollection AddCheck(this IServiceCollection services, string name, Func<IServiceProvider, IEvaluator> make) =>
        services.AddSingleton(provider => new NamedCheck(name, make(provider)));

    internal static IServiceCollection AddChecks(this IServiceCollection services) => services
        .AddSingleton<CheckCatalog>()
        .AddSingleton<ICheckCatalog>(provider => provider.GetRequiredService<CheckCatalog>())
        .AddSingleton<AnswerChecks>();
}
