using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Playground.Web.Pricing;
using Xunit;

namespace Playground.Web.Tests.Pricing;

public sealed class PriceListPageTests : PricePageContext
{
    [Fact]
    public void Rates_EnteredOne_CanBeRemoved()
    {
        _costs.Entries = new() { Rates = [new("USD", "EUR", 8, new(2026, 7, 1))] };
        Register();
        _ = Dialogs;
        var page = Render<PriceListPage>();

        page.FindAll("button").First(button => button.TextContent.StartsWith("Remove", StringComparison.Ordinal)).Click();

        Assert.Empty(_costs.Entries.Rates);
        Assert.Contains("The rate from USD to EUR of 7/1/2026 is removed.", page.Markup);
    }

    [Fact]
    public void PriceList_NegativePrice_IsRefusedInASentence()
    {
        Register();
        var page = Form("-1");

        Assert.Contains("acme/x: The price of input is -1. Enter 0 or more.", Dialogs.Find("[role=alert]").TextContent);
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
        _ = Dialogs;
        var page = Render<PriceListPage>();
        page.Find("input[type=search]").Input("acme");
        PauseTyping();
        // Awaited: what made the row appear may still hold the renderer, and then a click is only queued.
        await page.WaitForElement("table.figures .mud-button-root").ClickAsync();

        await Dialogs.Find(".mud-button-outlined-error").ClickAsync();
        Assert.Single(_prices.Rows);
        await Dialogs.Find(".mud-button-outlined-error").ClickAsync();

        Assert.Empty(_prices.Rows);
        Assert.Contains("acme/x: your price from 7/1/2026 on is removed.", page.Markup);
    }

    [Fact]
    public void PriceList_ShippedPrice_CanNotBeRemoved()
    {
        Register();
        _ = Dialogs;
        var page = Render<PriceListPage>();
        page.Find("table.figures .mud-button-root").Click();

        Assert.Empty(Dialogs.FindAll(".mud-button-outlined-error"));
    }

    [Fact]
    public async Task Import_OneFaultyModel_SaysSoAndTakesTheOthers()
    {
        Register();
        var panel = Dialogs;
        Render<PriceImportPanel>();

        panel.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("""
            {"data":[{"id":"a/b","pricing":{"prompt":"1","completion":"2"}},{"id":"a/c","pricing":{"prompt":"-3","completion":"2"}}]}
            """, "list.json"));
        var fault = await panel.WaitForElementAsync(".faults");
        Assert.Contains("a/c", fault.TextContent);
        Assert.Contains("Faults found: 1.", panel.Markup);
        await panel.Find(".mud-button-filled-primary").ClickAsync();

        Assert.Equal("openrouter/a/b", Assert.Single(_prices.Rows).Model);
    }

    IRenderedComponent<PriceListPage> Form(string input)
    {
        _ = Dialogs;
        var page = Render<PriceListPage>();
        page.Find(".page-head .mud-button-filled-primary").Click();
        Dialogs.Find("#price-form input").Change("acme/x");
        Dialogs.FindAll("#price-form input[type=number]")[1].Change(input);
        Dialogs.Find("#price-form").Submit();
        return page;
    }
}
