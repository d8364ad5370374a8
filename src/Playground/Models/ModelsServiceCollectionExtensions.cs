using Microsoft.Extensions.DependencyInjection;
using Playground.Models.Assessment;

namespace Playground.Models;

static class ModelsServiceCollectionExtensions
{
    /// <summary>The catalog of all models, and how open each is.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services) => services.AddSingleton<ModelCatalog>().AddSingleton<OpennessCatalog>();
}
