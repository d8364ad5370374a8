using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Playground.Pricing;
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
        await page.WaitForElement(".figures td .mud-button-root").ClickAsync();

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
        page.Find(".figures td .mud-button-root").Click();

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

    [Fact]
    public void PriceList_ThousandsOfPrices_AreDrawnAPageAtATimeAndSortedWhole()
    {
        _prices.Rows = [.. Enumerable.Range(1, 3000).Select(number => new PriceRow($"acme/{number:0000}", new() { Input = 3001 - number, ValidFrom = new(2026, 7, 1) }))];
        Register();
        _ = Dialogs;
        Address.NavigateTo("price/list?q=acme&origin=own");
        var page = Render<PriceListPage>();
        Assert.Equal(PriceListPage.RowsOnAPage, page.FindAll(".figures tbody tr").Count);

        page.FindAll("th .sort")[1].Click();

        Assert.Equal("/price/list?q=acme&origin=own&sort=input", Path);
        Assert.Contains("acme/3000", page.Find(".figures tbody tr").TextContent);
        page.FindAll(".mud-pagination-item button").First(button => button.TextContent.Trim() == "2").Click();
        Assert.Contains("page=2", Path);
        Assert.Contains("acme/2950", page.Find(".figures tbody tr").TextContent);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("", 1)]
    [InlineData("0", 1)]
    [InlineData("-3", 1)]
    [InlineData("99999999999", 1)]
    [InlineData("lab/large", 1)]
    public void Address_WithAnyPage_IsAPageOfTheList(string page, int expected) => Assert.Equal(expected, PriceListQuery.Parse(null, null, null, null, page).Page);

    [Fact]
    public void PriceList_UnknownAmounts_StandLastWhicheverWayItIsSorted()
    {
        CatalogRow[] rows = [Row("a", null), Row("b", 2), Row("c", 1)];

        foreach (var (sort, expected) in new[] { ("input", "c b a"), ("-input", "b c a"), ("no-such-column", "a b c") })
            Assert.Equal(expected, string.Join(' ', PriceListQuery.Parse(null, null, null, sort, null).Of(rows).Select(row => row.Row.Model)));

        static CatalogRow Row(string model, decimal? input) => new(new(model, new() { Input = input }), true, PricePeriod.InForce);
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
