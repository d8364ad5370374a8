using Microsoft.Extensions.DependencyInjection;
using Playground.PromptSets;

namespace Playground.Storage.PromptSets;

static class PromptSetStorageServiceCollectionExtensions
{
    public static IServiceCollection AddPromptSetStorage(this IServiceCollection services) => services
        .AddSingleton<IPromptSetRepository, PromptSetRepository>();
}
