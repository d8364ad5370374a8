using System.Text;
using Playground.Reports;
using Playground.Reports.Writing;
using Playground.Testing;
using Playground.Testing.Reports;

namespace Playground.Tests.Reports;

public sealed class ReportFileTests
{
    [Fact]
    public async Task Json_TakenInByAnotherPlayground_IsTheSameReportInEveryFormat()
    {
        await using var here = await ReportHost.StartAsync();
        await here.FillAsync();
        await using var there = await ReportHost.StartAsync();
        var report = await here.Builder.BuildAsync(new() { Title = "Which one?", Recommendation = "Take it.", Language = "de" });

        var (taken, intake) = await there.Get<ReportImport>().TakeAsync(new MemoryStream(await BytesAsync(report, "json")), "report.json");
        var kept = (await there.Get<IReportRepository>().FindAsync(report.Id))!;

        Assert.True(intake == ReportIntake.Taken && taken.IsReadOnly && kept.IsReadOnly);
        foreach (var writer in ReportWriters.All)
            Assert.Equal(await BytesAsync(report, writer.Format), await BytesAsync(kept, writer.Format));
        Assert.Equal((report.Id, "Which one?"), (Assert.Single(await there.Get<IReportRepository>().ListAsync()) is var head ? (head.Id, head.Title) : default));
    }

    [Fact]
    public async Task Delete_Report_CanBeBroughtBackForAMonth()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var (store, report, other) = (host.Get<IReportRepository>(), await host.Builder.BuildAsync(new()), await host.Builder.BuildAsync(new()));
        await store.SaveAsync(report);
        await store.SaveAsync(other);

        Assert.True(await store.DeleteAsync(report.Id));
        Assert.Equal(other.Id, Assert.Single(await store.ListAsync()).Id);
        Assert.Null(await store.FindAsync(report.Id));
        Assert.True(await store.RestoreAsync(report.Id));
        Assert.Equal(2, (await store.ListAsync()).Count);
        Assert.False(await store.RestoreAsync(report.Id));

        await store.DeleteAsync(report.Id);
        ((ManualTime)host.Get<TimeProvider>()).Advance(IReportRepository.KeptDeleted + TimeSpan.FromDays(1));
        await store.DeleteAsync(other.Id);
        Assert.False(await store.RestoreAsync(report.Id));
        Assert.True(await store.RestoreAsync(other.Id));
    }

    [Fact]
    public async Task List_ReportWithoutATitle_SaysWhatItIsAbout()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync("s");
        await host.AddSessionAsync(revealed: true);
        var store = host.Get<IReportRepository>();
        await store.SaveAsync(await host.Builder.BuildAsync(new() { Filter = new() { SessionId = "s", Tag = "capitals" } }));

        var head = Assert.Single(await store.ListAsync());

        Assert.Equal(("", "Round one", "capitals", 6L), (head.Title, head.Session, head.Tag, head.Answers));
    }

    [Fact]
    public async Task Take_ReportThatIsHereAlready_ChangesNothing()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var report = await host.Builder.BuildAsync(new());
        await host.Get<IReportRepository>().SaveAsync(report);

        var (kept, intake) = await host.Get<ReportImport>().TakeAsync(new MemoryStream(await BytesAsync(report, "json")), "report.json");
        var (_, other) = await host.Get<ReportImport>().TakeAsync(new MemoryStream(await BytesAsync(report with { Settings = report.Settings with { Title = "Changed there" } }, "json")), "report.json");

        Assert.Equal((ReportIntake.Known, false, ReportIntake.Different), (intake, kept.IsReadOnly, other));
        Assert.Equal("", (await host.Get<IReportRepository>().FindAsync(report.Id))!.Settings.Title);
    }

    [Theory]
    [InlineData("", ReportFaultKind.NoReport, "no report")]
    [InlineData("[]", ReportFaultKind.NoReport, "no report")]
    [InlineData("{\"hello\":1}", ReportFaultKind.NoReport, "no report")]
    [InlineData("%PDF-1.7", ReportFaultKind.NoReport, "no report")]
    [InlineData("{\"kind\":\"playground-report\"}", ReportFaultKind.Damaged, "schema version")]
    [InlineData("{\"kind\":\"playground-report\",\"schemaVersion\":1,\"id\":\"x\",\"title\":\"\\ud83d\"}", ReportFaultKind.Damaged, "title")]
    [InlineData("{\"kind\":\"playground-report\",\"\\ud83d\":1}", ReportFaultKind.Damaged, "name of a member")]
    [InlineData("{\"kind\":\"playground-report\",\"schemaVersion\":2,\"new\":{}}", ReportFaultKind.NewerSchema, "newer version")]
    [InlineData("{\"kind\":\"playground-report\",\"schemaVersion\":1,\"id\":\"x\"", ReportFaultKind.Damaged, "damaged")]
    [InlineData("{\"kind\":\"playground-report\",\"schemaVersion\":1,\"id\":\"x\"}", ReportFaultKind.Damaged, "damaged")]
    public async Task Read_NoWholeReportOfThisSchema_IsRefusedInWords(string content, ReportFaultKind fault, string words)
    {
        var exception = await Assert.ThrowsAsync<InvalidReportException>(() => ReportFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), "r.json"));

        Assert.Equal(fault, Assert.Single(exception.Faults).Code);
        Assert.StartsWith("r.json ", exception.Message);
        Assert.Contains(words, exception.Message);
    }

    [Theory]
    [InlineData("\"id\":\"report-1\"", "\"id\":\"../../x\"")]
    [InlineData("\"language\":\"en\"", "\"language\":\"xx\"")]
    [InlineData("\"examples\":3", "\"examples\":300")]
    public async Task Read_ValuesOutOfBounds_AreRefused(string from, string to)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var json = Encoding.UTF8.GetString(await BytesAsync(await host.Builder.BuildAsync(new(), "report-1"), "json"));
        Assert.Contains(from, json);

        await Assert.ThrowsAsync<InvalidReportException>(() => ReportFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json.Replace(from, to))), "r.json"));
    }

    [Fact]
    public async Task Store_FilesThatAreNoReports_AreLeftOutAndLeftAlone()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var store = host.Get<IReportRepository>();
        var report = await host.Builder.BuildAsync(new());
        await store.SaveAsync(report);
        var broken = Path.Combine(host.Folder, "reports", "broken.json");
        await File.WriteAllTextAsync(broken, "broken");

        Assert.Equal(report.Id, Assert.Single(await store.ListAsync()).Id);
        await Assert.ThrowsAsync<InvalidReportException>(() => store.FindAsync("broken"));
        Assert.Null(await store.FindAsync("../playground"));
        Assert.True(await store.DeleteAsync(report.Id));
        Assert.False(await store.DeleteAsync(report.Id));
        Assert.True(File.Exists(broken));
    }

    [Fact]
    public async Task Template_Kept_IsWhatNewReportsBeginWith()
    {
        await using var host = await ReportHost.StartAsync();
        var store = host.Get<IReportRepository>();
        Assert.Null(await store.TemplateAsync());

        await store.SaveTemplateAsync(new ReportSettings { Language = "de" }.Switch(ReportSection.Audit, shown: false).Move(ReportSection.Method, -1));

        var template = (await store.TemplateAsync())!;
        Assert.Equal(("de", false), (template.Language, template.Shown.Contains(ReportSection.Audit)));
        Assert.Equal(ReportSection.Method, template.Sections[5].Section);
        Assert.Empty(await store.ListAsync());
    }

    static async Task<byte[]> BytesAsync(ReportDocument report, string format)
    {
        using var stream = new MemoryStream();
        await ReportWriters.Find(format)!.WriteAsync(report, stream);
        return stream.ToArray();
    }
}
