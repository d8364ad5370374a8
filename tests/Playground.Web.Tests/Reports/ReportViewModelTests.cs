using Playground.Comparisons;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Testing.Reports;
using Playground.Viewers;
using Playground.Web.Reports;
using Playground.Web.Tests.Shell;
using Xunit;

namespace Playground.Web.Tests.Reports;

public sealed class ReportViewModelTests : IAsyncLifetime
{
    readonly ViewedPage _page = new();
    ReportHost _host = null!;
    string _id = "";

    public async ValueTask InitializeAsync()
    {
        _host = await ReportHost.StartAsync();
        await _host.FillAsync();
        var report = await _host.Builder.BuildAsync(new(), Viewer.Anybody);
        await Store.SaveAsync(report);
        _id = report.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _host.DisposeAsync();
    }

    IReportRepository Store => _host.Get<IReportRepository>();

    [Fact]
    public async Task Apply_FaultySettings_ChangesNothingAndTells()
    {
        var state = await OpenAsync();

        await _page.DoAsync(() => state.ApplyAsync(state.Report!.Settings with { Title = new('t', ReportSettings.TitleCharacters + 1) }));

        Assert.Equal(ReportFaultKind.TitleTooLong, Assert.Single(state.Faults).Code);
        Assert.Equal(("", 0, ReportNote.None), (state.Report!.Settings.Title, state.Version, state.Note));
    }

    [Fact]
    public async Task Arrange_SectionMovedPlacedAndSwitched_IsKeptAtOnce()
    {
        var state = await OpenAsync();

        await _page.DoAsync(() => state.PlaceAsync(ReportSection.Limits, 0));
        await _page.DoAsync(() => state.MoveAsync(ReportSection.Limits, 1));
        await _page.DoAsync(() => state.SwitchAsync(ReportSection.Speed, false));

        Assert.Equal((3, ReportSection.Speed, ReportNote.Kept), (state.Version, state.Changed!.Value, state.Note));
        var kept = (await OpenAsync()).Report!.Settings;
        Assert.Equal([ReportSection.Recommendation, ReportSection.Limits], kept.Sections.Take(2).Select(choice => choice.Section));
        Assert.DoesNotContain(ReportSection.Speed, kept.Shown);
        Assert.Equal(ReportSettings.DefaultSections.Count, kept.Sections.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    public async Task Place_WhereThereIsNone_LeavesTheOrder(int place)
    {
        var state = await OpenAsync();

        await _page.DoAsync(() => state.PlaceAsync(ReportSection.Limits, place));

        Assert.Equal(ReportSettings.DefaultSections, state.Report!.Settings.Sections);
    }

    [Fact]
    public async Task Build_WordsWrittenMeanwhile_StayBesideTheNewFigures()
    {
        var state = await OpenAsync();
        await _host.Get<IComparisonRepository>().CreateAsync(ReportHost.Comparison("c9", ReportHost.Noon.AddHours(1), "Paris again."));

        await _page.DoAsync(async () =>
        {
            var building = state.BuildAsync(state.Report!.Settings with { Examples = 1 });
            await state.ApplyAsync(state.Report.Settings with { Recommendation = "Written meanwhile." });
            await building;
        });

        var kept = (await OpenAsync()).Report!;
        Assert.Equal(("Written meanwhile.", 1, 8), (kept.Settings.Recommendation, kept.Settings.Examples, kept.Figures.Answers.Count));
    }

    [Fact]
    public async Task Build_NothingMatches_KeepsTheFormerFiguresAndTells()
    {
        var state = await OpenAsync();

        await _page.DoAsync(() => state.BuildAsync(state.Report!.Settings with { Filter = new() { Tag = "nothing" } }));

        Assert.Equal(ReportFaultKind.NothingMatches, Assert.Single(state.Faults).Code);
        Assert.Equal((6, false), (state.Report!.Figures.Answers.Count, state.IsBuilding));
    }

    [Fact]
    public async Task Build_Stopped_KeepsTheFormerFigures()
    {
        var state = await OpenAsync();
        var before = state.Report!.BuiltAt;

        await _page.DoAsync(async () =>
        {
            var building = state.BuildAsync(state.Report.Settings);
            state.Stop();
            await building;
        });

        Assert.Equal((ReportNote.Stopped, before, false), (state.Note, state.Report.BuiltAt, state.IsBuilding));
    }

    [Fact]
    public async Task Build_PageIsLeft_EndsWithoutAWord()
    {
        var state = await OpenAsync();
        await _page.DisposeAsync();

        await state.BuildAsync(state.Report!.Settings);

        Assert.Equal((ReportNote.Stopped, false, 0), (state.Note, state.IsBuilding, state.Version));
    }

    [Fact]
    public async Task Template_Kept_HoldsNeitherWordsNorFilter()
    {
        var state = await OpenAsync();
        await _page.DoAsync(() => state.ApplyAsync(state.Report!.Settings with { Title = "Mine", Recommendation = "Take it.", Examples = 7 }));

        await _page.DoAsync(() => state.KeepTemplateAsync());

        var template = await Store.TemplateAsync();
        Assert.Equal(("", "", 7, ReportNote.TemplateKept), (template!.Title, template.Recommendation, template.Examples, state.Note));
    }

    [Fact]
    public async Task Open_NoSuchReport_SaysItIsLoadedAndHasNone()
    {
        var state = Create();

        await _page.DoAsync(() => state.OpenAsync("nothing"));

        Assert.True(state.IsLoaded && state.Report is null && state.Faults.Count == 0);
    }

    async Task<ReportViewModel> OpenAsync()
    {
        var state = Create();
        await _page.DoAsync(() => state.OpenAsync(_id));
        return state;
    }

    ReportViewModel Create() =>
        new(Store, _host.Builder, _host.Get<IComparisonRepository>(), _host.Get<IRatedSessions>(), _host.Get<VisibilityPolicy>(), _page.Lifetime);
}
