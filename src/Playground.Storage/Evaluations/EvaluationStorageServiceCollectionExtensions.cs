using Microsoft.Extensions.DependencyInjection;
using Playground.Evaluations;

namespace Playground.Storage.Evaluations;

static class EvaluationStorageServiceCollectionExtensions
{
    public static IServiceCollection AddEvaluationStorage(this IServiceCollection services) => services
        .AddSingleton<CellClaims>()
        .AddSingleton<CellResults>()
        .AddSingleton<IEvaluationRepository, EvaluationRepository>();
}
