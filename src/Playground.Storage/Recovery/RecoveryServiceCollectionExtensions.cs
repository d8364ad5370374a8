using Microsoft.Extensions.DependencyInjection;

namespace Playground.Storage.Recovery;

static class RecoveryServiceCollectionExtensions
{
    public static IServiceCollection AddAnswerRecovery(this IServiceCollection services) => services
        .AddSingleton<InterruptedAnswerRecovery>();
}
