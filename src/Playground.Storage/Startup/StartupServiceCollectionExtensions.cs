using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Storage.Recovery;

namespace Playground.Storage.Startup;

static class StartupServiceCollectionExtensions
{
    public static IServiceCollection AddStorageStartup(this IServiceCollection services) => services
        .AddSingleton(provider => new StorageStartup(provider.GetRequiredService<IDatabasePreparation>(), provider.GetRequiredService<InterruptedAnswerRecovery>()))
        .AddSingleton<IStoreStartup>(provider => provider.GetRequiredService<StorageStartup>());
}
