using Microsoft.Extensions.DependencyInjection;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;

namespace Playground.Storage.Pricing;

static class PriceStorageServiceCollectionExtensions
{
    public static IServiceCollection AddPriceStorage(this IServiceCollection services) => services
        .AddSingleton<IPriceRepository, PriceFileRepository>()
        .AddSingleton<ILocalCostRepository, LocalCostFileRepository>();
}
