using Playground.Reports;
using Playground.Testing.Reports;
using Playground.Web.Reports;
using Playground.Web.Tests.Shell;
using Xunit;

namespace Playground.Web.Tests.Reports;

public sealed class ReportListViewModelTests : IAsyncLifetime
{
    readonly ViewedPage _page = new();
    ReportHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ReportHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Create_NothingStored_SaysSoAndMakesNone()
    {
        var state = Create();

        Assert.Null(await _page.DoAsync(() => state.CreateAsync("en")));
        Assert.Equal(ReportFaultKind.NothingMatches, Assert.Single(state.Faults).Code);
    }

    [Fact]
    public async Task Create_AnswersStored_CanBeToldApartWithoutATitle()
    {
        await _host.FillAsync();
        var state = Create();

        var id = await _page.DoAsync(() => state.CreateAsync("de"));
        await _page.DoAsync(state.LoadAsync);

        var head = Assert.Single(state.Reports!);
        Assert.Equal((id, "", 6L), (head.Id, head.Title, head.Answers));
    }

    [Fact]
    public async Task Delete_Chosen_LeavesTheOthersAndCanBeTakenBack()
    {
        await _host.FillAsync();
        var state = Create();
        foreach (var _ in Enumerable.Range(0, 3))
            await _page.DoAsync(() => state.CreateAsync("en"));
        await _page.DoAsync(state.LoadAsync);
        var all = state.Reports!.Select(report => report.Id).Order().ToArray();
        state.ChooseAll(true);
        state.Choose(state.Reports![1], false);
        var (chosen, other) = (state.Chosen, state.Reports[1]);

        await _page.DoAsync(() => state.DeleteAsync(chosen));
        Assert.Equal(other, Assert.Single(state.Reports));
        Assert.Empty(state.Chosen);

        await _page.DoAsync(() => state.RestoreAsync(chosen));
        Assert.Equal(all, state.Reports.Select(report => report.Id).Order());
    }

    [Fact]
    public async Task Import_TooLarge_IsRefusedBeforeItIsOpened()
    {
        var state = Create();

        await _page.DoAsync(() => state.ImportAsync("big.json", ReportFile.MostBytes + 1, () => throw new InvalidOperationException("opened")));

        Assert.Equal(ReportFaultKind.TooLarge, Assert.Single(state.Faults).Code);
    }

    ReportListViewModel Create() => new(_host.Get<IReportRepository>(), _host.Builder, _host.Get<ReportImport>(), _page.Lifetime);
}
