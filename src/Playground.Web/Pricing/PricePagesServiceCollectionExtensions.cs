using Playground.Web.Faults;

namespace Playground.Web.Pricing;

static class PricePagesServiceCollectionExtensions
{
    /// <summary>The pages of prices and costs.</summary>
    public static IServiceCollection AddPricePages(this IServiceCollection services) => services
        .AddSingleton<PriceRowText>()
        .AddSingleton<IFaultArgumentText>(provider => provider.GetRequiredService<PriceRowText>());
}
