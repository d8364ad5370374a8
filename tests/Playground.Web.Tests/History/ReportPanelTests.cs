using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Reports;
using Playground.Viewers;
using Playground.Web.History;
using Xunit;

namespace Playground.Web.Tests.History;

public sealed class ReportPanelTests : StoredPageContext
{
    public ReportPanelTests() => Services.AddSingleton<HistoryEditor>();

    [Fact]
    public async Task Create_FromChosenComparisons_TagsThemAndOpensTheReport()
    {
        await LoadSamplesAsync();
        var dialogs = Dialogs;
        Open(await NewestAsync(3));

        dialogs.FindAll("button").Single(button => button.TextContent == "Make the report").Click();

        dialogs.WaitForAssertion(() => Assert.StartsWith("/reports/", Path));
        var report = Assert.Single(await Services.GetRequiredService<IReportRepository>().ListAsync());
        Assert.Equal($"/reports/{report.Id}", Path);
        var tagged = await Services.GetRequiredService<IComparisonRepository>().SearchAsync(new() { Tag = "report 2026-07-15" }, await VisibleAsync());
        Assert.Equal(["Sample 40", "Sample 39", "Sample 38"], tagged.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public async Task Create_WithoutATag_CannotBePressed()
    {
        await LoadSamplesAsync();
        var dialogs = Dialogs;
        Open(await NewestAsync(1));

        dialogs.Find("input").Input(" , ");

        Assert.True(dialogs.FindAll("button").Single(button => button.TextContent == "Make the report").HasAttribute("disabled"));
    }

    async Task<IReadOnlyList<HistoryEntry>> NewestAsync(int count) =>
        (await Services.GetRequiredService<IComparisonRepository>().SearchAsync(new() { Take = count }, await VisibleAsync())).Entries;

    async Task<Visibility> VisibleAsync() => await Services.GetRequiredService<VisibilityPolicy>().ForAsync(Viewer.Anybody);

    void Open(IReadOnlyList<HistoryEntry> entries) => Render<ReportPanel>(parameters => parameters.Add(panel => panel.Entries, entries).Add(panel => panel.Today, new DateOnly(2026, 7, 15)));
}
