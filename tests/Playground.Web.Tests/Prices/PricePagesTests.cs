using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Pricing.Performance;
using Playground.Samples;
using Playground.Testing;
using Playground.Web.Compare;
using Playground.Web.Overview;
using Playground.Web.Prices;
using Xunit;

namespace Playground.Web.Tests.Prices;

public sealed class PricePagesTests : PageContext
{
    static readonly MachineCostProfile _machine = new()
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

    readonly InMemoryPriceStore _prices = new();
    readonly InMemoryCostStore _costs = new();

    [Fact]
    public void Performance_NoAnswers_TeachesAndOffersSamples()
    {
        Register();

        var page = Render<PerformancePage>();

        Assert.Contains("No answers yet", page.Markup);
        page.WaitForAssertion(() => Assert.Contains("Load sample data", page.Markup));
    }

    [Fact]
    public void Performance_ModelWithoutCost_ShowsADashAndWhy()
    {
        Register(Local() with { Costs = [] }, Hosted() with { Costs = [] });

        var rows = Render<PerformancePage>().FindAll("table.figures tbody tr").Select(row => row.TextContent).ToArray();

        Assert.All(rows, row => Assert.Contains("—", row));
        Assert.All(rows, row => Assert.DoesNotContain("$0", row));
        Assert.Contains(rows, row => row.Contains("no price known", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("no cost profile then", StringComparison.Ordinal));
    }

    [Fact]
    public void Performance_FilterThatNothingMatches_SaysSoAndNothingElse()
    {
        Register();
        Address.NavigateTo("price?from=2030-01-01");

        var page = Render<PerformancePage>();

        Assert.Contains("No answers match", page.Markup);
        Assert.Empty(page.FindAll(".break-even"));
    }

    [Fact]
    public void BreakEven_Assumptions_AreAllThatIsInTheSum()
    {
        _costs.Entries = new() { Machine = [new(null, _machine)] };
        var price = new ModelPrice { Input = 1.111m, CachedInput = 0.1m, Output = 10, Reasoning = 20, PerRequest = 0.005m };
        Register(Local() with { Tokens = new(3, 2000, 100, 0, 900, 300) }, Hosted() with { Model = Hosted().Model with { Price = price }, Tokens = new(0, 0, 0, 0, 0, 0) });

        var said = string.Join("|", Render<PerformancePage>().FindAll(".assumptions li").Select(line => line.TextContent));

        Assert.Contains("on average over your stored answers: 700 read, 300 written", said);
        Assert.Contains("33% are reasoning", said.Replace("\u00a0", "", StringComparison.Ordinal));
        Assert.Contains("The hosted model costs 1.111 USD per million input tokens, 0.1 USD per million of them from its cache, 10 USD per million output tokens, 20 USD per million of them that are reasoning, 0.005 USD per request", said);
    }

    [Fact]
    public void Overview_Spending_IsInTheCurrencyChosenWhereARateIsKnown()
    {
        _costs.Entries = new() { Currency = "EUR", Rates = [new("USD", "EUR", 0.5m, new(2026, 7, 1))] };
        Register(Hosted() with { Costs = [new("USD", false, 5, 5, 0, 4, 0, 4, 0), new("EUR", false, 5, 5, 0, 1, 0, 1, 0), new("GBP", false, 1, 1, 0, 2, 0, 2, 0)] });

        var row = Render<OverviewPage>().Find("table.figures tbody tr").TextContent;

        Assert.Contains("€3.00 + £2.00", row);
    }

    [Fact]
    public void Rates_EnteredOne_CanBeRemoved()
    {
        _costs.Entries = new() { Rates = [new("USD", "EUR", 8, new(2026, 7, 1))] };
        Register();
        var page = Render<PriceListPage>();

        page.FindAll("button").First(button => button.TextContent.StartsWith("Remove", StringComparison.Ordinal)).Click();

        Assert.Empty(_costs.Entries.Rates);
        Assert.Contains("The rate from USD to EUR of 7/1/2026 is removed.", page.Markup);
    }

    [Fact]
    public void Performance_Filters_StandInTheAddressAndReachTheFigures()
    {
        var figures = Register(Local());
        Address.NavigateTo("price?tag=law&from=2026-07-02");

        Render<PerformancePage>();

        Assert.Equal("law", figures.Asked[^1].Tag);
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 23, 0, 0, TimeSpan.Zero), figures.Asked[^1].From);
    }

    [Fact]
    public void BreakEven_NobodySaidWhatTheMachineCosts_AssumesNothing()
    {
        Register(Local(), Hosted());

        Assert.Contains("nothing is assumed", Render<PerformancePage>().Find(".break-even").TextContent);
    }

    [Fact]
    public void BreakEven_SliderMoves_TheSentenceFollows()
    {
        _costs.Entries = new() { Machine = [new(null, _machine)] };
        Register(Local(), Hosted());
        var panel = Render<PerformancePage>();
        var before = panel.Find(".break-even .say").TextContent;
        Assert.Contains("answers a day, mine on this machine is cheaper than api/big", before);

        panel.FindAll(".slider input")[3].Input("8000");

        Assert.NotEqual(before, panel.Find(".break-even .say").TextContent);
        Assert.Contains("$8,000.00", panel.Find(".break-even .sliders").TextContent);
    }

    [Fact]
    public void BreakEven_InGerman_SaysItInGerman()
    {
        Speak("de");
        _costs.Entries = new() { Machine = [new(null, _machine)] };
        Register(Local(), Hosted());

        Assert.Contains("Antworten am Tag ist mine auf diesem Rechner günstiger", Render<PerformancePage>().Find(".break-even .say").TextContent);
    }

    [Fact]
    public void Machine_NoUtilisation_IsRefusedAndNothingIsKept()
    {
        Register();
        var page = Render<MachinePage>();
        Enter(page, utilisation: "0");

        page.Find("form").Submit();

        Assert.Contains("The utilisation is 0%", page.Find("[role=alert]").TextContent);
        Assert.Empty(_costs.Entries.Machine);
    }

    [Fact]
    public void Machine_WhatMakesTheCostIsEmpty_IsAskedForAndNothingIsKept()
    {
        Register();
        var page = Render<MachinePage>();

        page.Find("form").Submit();

        var said = page.Find("[role=alert]").TextContent;
        Assert.All(["Hardware price", "Electricity", "Utilisation"], field => Assert.Contains(field, said));
        Assert.Empty(_costs.Entries.Machine);
    }

    [Fact]
    public void Machine_Saved_HoldsFromTodayOn()
    {
        Register();
        var page = Render<MachinePage>();
        Enter(page, utilisation: "35");

        page.Find("form").Submit();

        var kept = Assert.Single(_costs.Entries.Machine);
        Assert.Equal((new DateOnly(2026, 7, 15), 2200.50m, 0.35m), (kept.From!.Value, kept.Profile.HardwarePrice, kept.Profile.Utilisation));
    }

    static void Enter(IRenderedComponent<MachinePage> page, string utilisation)
    {
        foreach (var (field, value) in new[] { (0, "2200.50"), (3, "350"), (5, "0.30"), (8, utilisation) })
            page.FindAll("input[type=number]")[field].Change(value);
    }

    [Fact]
    public void PriceList_NegativePrice_IsRefusedInASentence()
    {
        Register();
        var page = Form("-1");

        Assert.Contains("acme/x: The price of input is -1. Enter 0 or more.", page.Find("[role=alert]").TextContent);
        Assert.Empty(_prices.Rows);
    }

    [Fact]
    public void PriceList_NewPrice_IsAddedFromTodayOn()
    {
        Register();
        var page = Form("1.5");

        var row = Assert.Single(_prices.Rows);
        Assert.Equal(("acme/x", 1.5m, new DateOnly(2026, 7, 15)), (row.Model, row.Price.Input!.Value, row.Price.ValidFrom!.Value));
        Assert.Contains("acme/x: in force from", page.Markup);
    }

    [Fact]
    public async Task PriceList_OwnPriceRemoved_IsGoneAfterASecondClick()
    {
        _prices.Rows = [new("acme/x", new() { Input = 2, ValidFrom = new(2026, 7, 1) })];
        Register();
        var page = Render<PriceListPage>();
        page.Find("input[type=search]").Input("acme");
        PauseTyping();
        // Awaited: what made the row appear may still hold the renderer, and then a click is only queued.
        await page.WaitForElement("table.figures .btn").ClickAsync();

        await page.Find(".panel-foot .danger").ClickAsync();
        Assert.Single(_prices.Rows);
        await page.Find(".panel-foot .danger").ClickAsync();

        Assert.Empty(_prices.Rows);
        Assert.Contains("acme/x: your price from 7/1/2026 on is removed.", page.Markup);
    }

    [Fact]
    public void PriceList_ShippedPrice_CanNotBeRemoved()
    {
        Register();
        var page = Render<PriceListPage>();
        page.Find("table.figures .btn").Click();

        Assert.Empty(page.FindAll(".panel-foot .danger"));
    }

    IRenderedComponent<PriceListPage> Form(string input)
    {
        var page = Render<PriceListPage>();
        page.Find(".page-head .btn.primary").Click();
        page.Find("#price-form input").Change("acme/x");
        page.FindAll("#price-form input[type=number]")[1].Change(input);
        page.Find("#price-form").Submit();
        return page;
    }

    FixedFigures Register(params ModelFigures[] models)
    {
        var figures = new FixedFigures(models);
        var options = Options.Create(new PricingOptions());
        var book = new PriceBook(options, Time, NullLogger<PriceBook>.Instance, _prices);
        Services.AddSingleton<IAnswerFigures>(figures);
        Services.AddSingleton(book).AddSingleton(new PriceEditor(book, _prices));
        Services.AddSingleton(new CostBook(options, Time, NullLogger<CostBook>.Instance, _costs));
        Services.AddSingleton(new VotedQuality()).AddSingleton(new SampleData(Store, Time)).AddSingleton<PerformanceText>().AddSingleton<PricingFaultText>().AddScoped<CompareScript>();
        return figures;
    }

    static ModelFigures Local() => new()
    {
        Model = TestModels.Card("mine"),
        Answers = 10,
        Usable = 10,
        Tokens = new(10, 2000, 0, 0, 1000, 0),
        Busy = new(10, 20, 20),
        Costs = [new("USD", true, 10, 10, 10, 0.004, 0.0000016, 0.0005, 0.000000025)],
    };

    static ModelFigures Hosted() => new()
    {
        Model = TestModels.Card("api/big", "api.example.com") with { Price = new() { Input = 5, Output = 25 } },
        Answers = 10,
        Usable = 10,
        Tokens = new(10, 2000, 0, 0, 1000, 0),
        Costs = [new("USD", false, 10, 10, 0, 0.035, 0.0001225, 0.035, 0.0001225)],
    };
}
