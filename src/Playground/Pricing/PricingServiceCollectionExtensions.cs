using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Playground.Settings;

namespace Playground.Pricing;

static class PricingServiceCollectionExtensions
{
    /// <summary>What answers cost. The team's own prices come from an <see cref="IPriceStore"/> of another room.</summary>
    public static IServiceCollection AddPricing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<PricingOptions>(configuration, PricingOptions.Section, PricingOptionsCheck.Faults);
        services.TryAddSingleton<PriceBook>();
        services.TryAddSingleton<CostBook>();
        services.TryAddSingleton<Performance.VotedQuality>();
        services.TryAddSingleton<IPriceBook>(provider => provider.GetRequiredService<PriceBook>());
        services.TryAddSingleton<PriceEditor>();
        return services;
    }
}
