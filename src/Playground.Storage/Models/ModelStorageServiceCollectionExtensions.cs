using Microsoft.Extensions.DependencyInjection;
using Playground.Models.Assessment;

namespace Playground.Storage.Models;

static class ModelStorageServiceCollectionExtensions
{
    public static IServiceCollection AddModelStorage(this IServiceCollection services) => services
        .AddSingleton<IOpennessRepository, OpennessFileRepository>();
}
