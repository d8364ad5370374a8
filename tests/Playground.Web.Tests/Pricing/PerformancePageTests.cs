using Bunit;
using Playground.Pricing;
using Playground.Testing;
using Playground.Web.Overview;
using Playground.Web.PricePerformance;
using Xunit;

namespace Playground.Web.Tests.Pricing;

public sealed class PerformancePageTests : PricePageContext
{
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

        var rows = Render<PerformancePage>().FindAll(".figures tbody tr").Select(row => row.TextContent).ToArray();

        Assert.All(rows, row => Assert.Contains("—", row));
        Assert.All(rows, row => Assert.DoesNotContain("$0", row));
        Assert.Contains(rows, row => row.Contains("no price known", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("answered before a cost profile was entered", StringComparison.Ordinal));
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

        var row = Render<SpendingCard>().WaitForElement("table.board tbody tr").TextContent;

        Assert.Contains("€3.00 + £2.00", row);
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
    public void BreakEven_MachineIsAssumedByAClick_SaysSoAndReckons()
    {
        Register(Local(), Hosted());
        var page = Render<PerformancePage>();

        page.FindAll(".break-even button").Single(button => button.TextContent.Contains("Use the assumed machine", StringComparison.Ordinal)).Click();

        Assert.True(Assert.Single(_costs.Entries.Machine).Profile.IsAssumed);
        Assert.Contains("The machine is assumed", page.Find(".break-even").TextContent);
        Assert.Contains("answers a day", page.Find(".break-even .say").TextContent);
    }

    [Fact]
    public void Performance_LocalAnswersBeforeTheProfile_KeepTheirDashBesideWhatTheyWouldCostNow()
    {
        _costs.Entries = new() { Machine = [new(null, _machine)] };
        Register(Local() with { Costs = [] });

        var row = Render<PerformancePage>().Find(".figures tbody tr").TextContent;

        Assert.Contains("—", row);
        Assert.Contains("by today’s profile $", row);
    }

    [Fact]
    public void BreakEven_TableHasOtherAmounts_BothAreNamed()
    {
        _costs.Entries = new() { Machine = [new(null, _machine)] };
        Register(Local(), Hosted());

        var said = Render<PerformancePage>().Find(".break-even").TextContent;

        Assert.Contains("The table above says per 1,000 answers: mine $0.40, api/big $3.50.", said);
    }

    [Fact]
    public void Performance_NoVotes_DrawsNoLegendAndLeadsToAVote()
    {
        Register(Local(), Hosted());

        var page = Render<PerformancePage>();

        Assert.DoesNotContain("Ring: open weights", page.Markup);
        Assert.NotNull(page.Find("a[href='/sessions/new']"));
    }

    [Fact]
    public void Performance_SortedByCost_TheAddressSaysSoAndTheUnknownStandsLast()
    {
        Register(Local(), Hosted(), Hosted() with { Model = TestModels.Card("api/unknown", "api.example.com"), Costs = [] });
        Address.NavigateTo("price?sort=-cost");

        var names = Render<PerformancePage>().FindAll(".figures tbody th a").Select(link => link.TextContent);

        Assert.Equal(["api/big", "mine", "api/unknown"], names);
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
}
