using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Playground.PricePerformance;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Samples;
using Playground.Testing;
using Playground.Web.Comparisons;
using Playground.Web.Faults;
using Playground.Web.PricePerformance;
using Playground.Web.Pricing;

namespace Playground.Web.Tests.Pricing;

/// <summary>What the pages of prices and costs need: prices and costs in memory, and the figures of a model of this machine and of a hosted one.</summary>
public abstract class PricePageContext : PageContext
{
    private protected static readonly MachineCostProfile _machine = new()
    {
        Currency = "USD",
        HardwarePrice = 2000,
        ResidualValue = 400,
        LifetimeYears = 3,
        BusyWatts = 350,
        IdleWatts = 25,
        ElectricityPrice = 0.25m,
        Utilisation = 0.1m,
    };

    private protected readonly InMemoryPriceRepository _prices = new();
    private protected readonly InMemoryLocalCostRepository _costs = new();

    private protected FixedFigures Register(params ModelFigures[] models)
    {
        var figures = new FixedFigures(models);
        var options = Options.Create(new PricingOptions());
        var book = new PriceService(options, Time, NullLogger<PriceService>.Instance, _prices);
        Services.AddSingleton<IAnswerFigures>(figures);
        Services.AddSingleton(book).AddSingleton(new PriceEditor(book, _prices));
        Services.AddSingleton(new LocalCostService(options, Time, NullLogger<LocalCostService>.Instance, _costs));
        Services.AddSingleton(new VotedQuality(new NoRatings(), new(Sessions))).AddSingleton(new SampleData(Store, new NoRatings(), Time)).AddSingleton<PerformanceText>().AddSingleton<PriceRowText>().AddSingleton<IFaultArgumentText>(provider => provider.GetRequiredService<PriceRowText>()).AddScoped<CompareScript>();
        return figures;
    }

    private protected static ModelFigures Local() => new()
    {
        Model = TestModels.Card("mine"),
        Answers = 10,
        Usable = 10,
        Tokens = new(10, 2000, 0, 0, 1000, 0),
        Busy = new(10, 20, 20),
        Costs = [new("USD", true, 10, 10, 10, 0.004, 0.0000016, 0.0005, 0.000000025)],
    };

    private protected static ModelFigures Hosted() => new()
    {
        Model = TestModels.Card("api/big", "api.example.com") with { Price = new() { Input = 5, Output = 25 } },
        Answers = 10,
        Usable = 10,
        Tokens = new(10, 2000, 0, 0, 1000, 0),
        Costs = [new("USD", false, 10, 10, 0, 0.035, 0.0001225, 0.035, 0.0001225)],
    };
}
