using Bunit;
using Playground.Web.Pricing;
using Xunit;

namespace Playground.Web.Tests.Pricing;

public sealed class MachinePageTests : PricePageContext
{
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

    [Fact]
    public void Machine_AssumedAndThenCorrected_IsOnesOwn()
    {
        Register();
        var page = Render<MachinePage>();
        page.FindAll("button").Single(button => button.TextContent == "Use the assumed machine").Click();
        Assert.Contains("assumed since 7/15/2026", page.Find("header").TextContent);

        page.FindAll("input[type=number]")[0].Change("900");
        page.Find("form").Submit();

        var kept = Assert.Single(_costs.Entries.Machine).Profile;
        Assert.Equal((false, 900m, 300m), (kept.IsAssumed, kept.HardwarePrice, kept.BusyWatts));
        Assert.DoesNotContain("Assumed:", page.Markup);
    }

    static void Enter(IRenderedComponent<MachinePage> page, string utilisation)
    {
        foreach (var (field, value) in new[] { (0, "2200.50"), (3, "350"), (5, "0.30"), (8, utilisation) })
            page.FindAll("input[type=number]")[field].Change(value);
    }
}
