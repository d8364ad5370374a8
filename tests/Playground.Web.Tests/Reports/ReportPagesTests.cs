using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Playground.Comparisons;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Testing.Reports;
using Playground.Viewers;
using Playground.Web.Reports;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.Reports;

public sealed class ReportPagesTests : PageContext, IAsyncLifetime
{
    ReportHost _host = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        _host = await ReportHost.StartAsync();
        Services.AddScoped<ViewModels>().AddSingleton(_host.Get<IReportRepository>()).AddSingleton(_host.Builder).AddSingleton(_host.Get<ReportImport>())
            .AddSingleton(_host.Get<IComparisonRepository>()).AddSingleton(_host.Get<IRatedSessions>()).AddSingleton(_host.Get<VisibilityPolicy>());
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task List_DeletedReport_IsGoneUntilItIsTakenBack()
    {
        await KeepAsync(new() { Title = "Which one?" });
        var page = Render<ReportsPage>();
        var bin = await page.WaitForElementAsync("[aria-label='Delete Which one?']");

        await bin.ClickAsync();

        await page.WaitForStateAsync(() => page.FindAll(".report-list").Count == 0);
        var notice = Assert.Single(Services.GetRequiredService<Notices>().Shown);
        Assert.Equal("Which one? is deleted.", notice.Text);
        await page.InvokeAsync(notice.PerformAsync);
        await page.WaitForElementAsync(".report-list");
    }

    [Fact]
    public async Task List_ReportsWithoutATitle_AreNamedByWhatTheyAreAbout()
    {
        await KeepAsync(new());
        await KeepAsync(new() { Filter = new() { Tag = "capitals" } });
        var page = Render<ReportsPage>();
        await page.WaitForElementAsync(".report-list");

        var names = page.FindAll(".report-list h2").Select(name => name.TextContent).ToArray();

        Assert.Contains("Comparisons tagged capitals", names);
        Assert.Contains(names, name => name.StartsWith("All answers until Wednesday, September 2, 2026", StringComparison.Ordinal));
        Assert.Contains("answers: 6", page.Markup);
    }

    [Fact]
    public async Task Report_SectionDragged_StandsWhereItWasDropped()
    {
        var page = await OpenAsync(new());

        await page.InvokeAsync(() => page.FindComponent<MudDropContainer<SectionChoice>>().Instance.ItemDropped.InvokeAsync(new(new(ReportSection.Limits), "sections", 0)));

        page.WaitForAssertion(() => Assert.StartsWith("Limits", page.Find("[role=listitem]").TextContent.Trim()));
        Assert.Contains("version=1#limits", page.Find("iframe").GetAttribute("src"));
    }

    [Fact]
    public async Task Report_ArrowOfASection_MovesItByOne()
    {
        var page = await OpenAsync(new());

        await page.Find("[aria-label='Leaderboard: up']").ClickAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Leaderboard", page.Find("[role=listitem]").TextContent.Trim()));
        Assert.True(page.Find("[aria-label='Leaderboard: up']").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Report_InGerman_SaysItInGerman()
    {
        Speak("de");

        Assert.Contains("Zahlen neu holen", (await OpenAsync(new())).Markup);
    }

    [Fact]
    public async Task Report_Gone_SaysSo()
    {
        var page = Render<ReportPage>(parameters => parameters.Add(page => page.Id, "nothing"));

        await page.WaitForElementAsync(".empty");
        Assert.Contains("There is no such report", page.Markup);
    }

    async Task<IRenderedComponent<ReportPage>> OpenAsync(ReportSettings settings)
    {
        var id = await KeepAsync(settings);
        Render<MudPopoverProvider>();
        var page = Render<ReportPage>(parameters => parameters.Add(page => page.Id, id));
        await page.WaitForElementAsync("iframe");
        return page;
    }

    async Task<string> KeepAsync(ReportSettings settings)
    {
        if ((await _host.Get<IComparisonRepository>().FacetsAsync(await _host.Get<VisibilityPolicy>().ForAsync(Viewer.Anybody))).ModelIds.Count == 0)
            await _host.FillAsync();
        var report = await _host.Builder.BuildAsync(settings, Viewer.Anybody);
        await _host.Get<IReportRepository>().SaveAsync(report);
        return report.Id;
    }
}
