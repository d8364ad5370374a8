using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Playground.Pricing.LocalCosts;
using Playground.Settings;

namespace Playground.Pricing;

static class PricingServiceCollectionExtensions
{
    /// <summary>What answers cost. The team's own prices come from an <see cref="IPriceRepository"/> of another project.</summary>
    public static IServiceCollection AddPricing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<PricingOptions>(configuration, PricingOptions.Section, PricingOptionsCheck.Faults);
        services.TryAddSingleton<PriceService>();
        services.TryAddSingleton<LocalCostService>();
        services.TryAddSingleton<IPriceLookup>(provider => provider.GetRequiredService<PriceService>());
        services.TryAddSingleton<PriceEditor>();
        return services;
    }
}
