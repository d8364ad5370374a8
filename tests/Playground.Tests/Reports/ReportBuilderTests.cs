using System.Text;
using Playground.PricePerformance.BreakingEven;
using Playground.Reports;
using Playground.Reports.Writing;
using Playground.Testing.Reports;
using Playground.Viewers;

namespace Playground.Tests.Reports;

public sealed class ReportBuilderTests
{
    [Fact]
    public async Task Build_AnswersAndRatings_CountsRanksAndPrices()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();

        var report = await host.Builder.BuildAsync(new());

        var method = report.Figures.Method;
        Assert.Equal((3, 6, 5, 5, 2, 5), (method.Comparisons, method.Answers, method.Ratings, method.Votes, method.Raters, method.Blind));
        Assert.Equal([ReportHost.Hosted, ReportHost.Open], report.Figures.Leaderboard!.Models.Select(row => row.Model));
        var hosted = Assert.Single(report.Figures.Models, model => model.Id == ReportHost.Hosted);
        Assert.Equal((2m, 3, 0), (decimal.Round(hosted.Cost.PerThousand!.Value, 6), hosted.Cost.Priced, hosted.Cost.Unpriced));
        Assert.Equal((3, 0.5), (hosted.Total!.Count, hosted.Total.P50));
        Assert.Null(Assert.Single(report.Figures.Models, model => model.Id == ReportHost.Open).Cost.PerThousand);
        Assert.Equal((ReportHost.Hosted, 3), (Assert.Single(report.Figures.Prices).Model, report.Figures.Prices[0].Answers));
        Assert.Equal(BreakEvenGap.NoMachine, report.Figures.BreakEvenGap);
    }

    [Fact]
    public async Task Build_MachineIsKnown_FindsTheBreakEven()
    {
        await using var host = await ReportHost.StartAsync(("Playground:Pricing:Machine:Currency", "USD"), ("Playground:Pricing:Machine:HardwarePrice", "1000"),
            ("Playground:Pricing:Machine:BusyWatts", "300"), ("Playground:Pricing:Machine:IdleWatts", "20"), ("Playground:Pricing:Machine:ElectricityPrice", "0.3"), ("Playground:Pricing:Machine:Utilisation", "0.1"));
        await host.FillAsync();

        var report = await host.Builder.BuildAsync(new());
        var found = report.Figures.BreakEven!;

        Assert.Equal((ReportHost.Open, ReportHost.Hosted), (found.LocalModel, found.HostedModel));
        // 12 tokens at 2 and 100 at 10 per million.
        Assert.Equal(0.001024m, found.Result.HostedPerAnswer);
        Assert.Contains("costs 2.00 USD per million input tokens, 10.00 USD per million output tokens; price of 1 Aug 2026.", await AllAsync(report));
        Assert.Contains("10.00 USD per million output tokens; since when is not known.", await AllAsync(Assuming(assumed => assumed with { Hosted = assumed.Hosted with { ValidFrom = null } })));
        Assert.Contains("2.00 USD per million input tokens, 0.50 USD per million of them from its cache, 10.00 USD per million output tokens, 12.00 USD per million of them that are reasoning, 0.003 USD per request;",
            await AllAsync(Assuming(assumed => assumed with
            {
                Workload = assumed.Workload with { CachedShare = 0.5m, ReasoningShare = 0.5m },
                Hosted = assumed.Hosted with { CachedInput = 0.5m, Reasoning = 12, PerRequest = 0.003m },
            })));
        Assert.DoesNotContain("The hosted model costs", await AllAsync(Assuming(assumed => assumed with { Hosted = assumed.Hosted with { Input = null } })));

        ReportDocument Assuming(Func<BreakEvenAssumptions, BreakEvenAssumptions> change) =>
            report with { Figures = report.Figures with { BreakEven = found with { Result = found.Result with { Assumptions = change(found.Result.Assumptions) } } } };
    }

    [Theory]
    [InlineData("nothing", null, null)]
    [InlineData(null, "2027-01-01", null)]
    [InlineData(null, null, "no/such-model")]
    public async Task Build_NothingMatches_SaysWhichFilter(string? tag, string? from, string? model)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var filter = new ReportFilter { Tag = tag, From = from is null ? null : DateOnly.Parse(from), Models = model is null ? [] : [model] };

        var exception = await Assert.ThrowsAsync<InvalidReportException>(() => host.Builder.BuildAsync(new() { Filter = filter }));

        Assert.Equal(ReportFaultKind.NothingMatches, Assert.Single(exception.Faults).Code);
        Assert.Contains(tag ?? from ?? model!, exception.Message);
    }

    [Fact]
    public async Task Build_NamesNotAskedFor_HasNone()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();

        Assert.DoesNotContain("Lovelace", await AllAsync(await host.Builder.BuildAsync(new())));
        Assert.Contains("Ada Lovelace", await AllAsync(await host.Builder.BuildAsync(new() { RaterNames = true })));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Build_BlindSession_HasIdentitiesOnlyOnceItIsRevealed(bool concealed)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync(session: "s");
        await host.AddSessionAsync(revealed: !concealed);

        var everything = await AllAsync(await host.Builder.BuildAsync(new() { Filter = new() { SessionId = "s", Models = [ReportHost.Open, ReportHost.Hosted] } }));

        Assert.Contains("Round one", everything);
        foreach (var telling in new[] { ReportHost.Open, ReportHost.Hosted, "Nano Llama", "Vendor", "llama.cpp", "vendor.example" })
            if (concealed)
                Assert.DoesNotContain(telling, everything, StringComparison.OrdinalIgnoreCase);
        if (!concealed)
            Assert.Contains("Vendor Large", everything);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Build_BlindSessionWithLeaks_HasThemOnlyOnceItIsRevealed(bool concealed)
    {
        await using var host = await ReportHost.StartAsync();
        // The cut goes through the last name.
        var answer = $"I am Vendor Large by OpenAI. {new string('x', ReportExample.TextCharacters - 32)} nano-llama.";
        await host.FillAsync(session: "s", answer: answer, rationale: "sounds like Nano Llama", title: "Better than Vendor Large?");
        await host.AddSessionAsync(revealed: !concealed);

        var report = await host.Builder.BuildAsync(new() { Filter = new() { SessionId = "s" } });

        var everything = await AllAsync(report);
        Assert.Equal(concealed, everything.Contains("I am ▇▇▇ by ▇▇▇.", StringComparison.Ordinal));
        Assert.Equal(concealed, everything.Contains("sounds like ▇▇▇", StringComparison.Ordinal));
        Assert.Equal(concealed, everything.Contains("Better than ▇▇▇?", StringComparison.Ordinal));
        Assert.Equal(concealed, !everything.Contains("Vendor Large", StringComparison.Ordinal));
        Assert.Equal(concealed, !everything.Contains("nano-l", StringComparison.Ordinal));
        Assert.Equal(6, report.Figures.Gaps.CutTexts);
    }

    [Fact]
    public async Task Build_RoundThatIsBeingRated_LeavesItsRatingsOutForThoseWhoMayRateInIt()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync(session: "s");
        await host.AddSessionAsync(revealed: false);
        var settings = new ReportSettings { Filter = new() { SessionId = "s" } };

        var all = (await host.Builder.BuildAsync(settings)).Figures;
        var settled = (await host.Builder.BuildAsync(settings, Viewer.Anybody)).Figures;

        Assert.Equal((5, 0), (all.Method.Ratings, all.Gaps.OpenRatings));
        Assert.Equal((0, 5), (settled.Method.Ratings, settled.Gaps.OpenRatings));
    }

    [Fact]
    public async Task Build_ConcealedSessionBesideOthers_LeavesItsRatingsAndAnswersOut()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync(session: "s");
        await host.AddSessionAsync(revealed: false);
        await host.Get<Playground.Comparisons.IComparisonRepository>().CreateAsync(ReportHost.Comparison("other", ReportHost.Noon, "Paris."));

        var figures = (await host.Builder.BuildAsync(new())).Figures;

        Assert.Equal((1, 2, 0, 5), (figures.Method.Comparisons, figures.Answers.Count, figures.Method.Ratings, figures.Gaps.ConcealedRatings));
        Assert.Equal([1, 1], figures.Models.Select(model => model.Usable));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("t")]
    public async Task Build_PickOfAConcealedSession_IsLeftOutAndCounted(string? session)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync(session: "s");
        await host.AddSessionAsync(revealed: false);
        await host.Get<Playground.Comparisons.IComparisonRepository>().CreateAsync(ReportHost.Comparison("other", ReportHost.Noon, "Paris."));
        await host.AddSessionAsync(revealed: true, id: "t", comparisons: ["other"]);

        var report = await host.Builder.BuildAsync(new() { Picked = ["c0", "other", "gone"], Filter = new() { SessionId = session } });

        Assert.Equal(["other"], report.Figures.Examples.Select(example => example.ComparisonId));
        Assert.Equal(1, report.Figures.Gaps.HiddenPicks);
        Assert.Equal(["gone"], report.Figures.Gaps.MissingPicks);
        Assert.Contains("Chosen comparisons that would tell the models of a blind session that is not revealed, left out: 1.", await AllAsync(report));
    }

    [Fact]
    public async Task Build_ConcealedSessionWithAPickFromElsewhere_ShowsOnlyItsOwn()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync(session: "s");
        await host.AddSessionAsync(revealed: false);
        await host.Get<Playground.Comparisons.IComparisonRepository>().CreateAsync(ReportHost.Comparison("other", ReportHost.Noon, "Rome."));

        var report = await host.Builder.BuildAsync(new() { Picked = ["other", "c1"], Examples = 1, Filter = new() { SessionId = "s" } });

        Assert.Equal("1", Assert.Single(report.Figures.Examples).ComparisonId);
        Assert.Equal(1, report.Figures.Gaps.HiddenPicks);
        Assert.DoesNotContain("Rome.", await AllAsync(report));
    }

    [Fact]
    public async Task Build_AnswerIsHuge_CutsItAndSaysSo()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync(answer: new string('x', 3_000_000));

        var figures = (await host.Builder.BuildAsync(new())).Figures;

        Assert.All(figures.Examples.SelectMany(example => example.Answers), answer => Assert.Equal((ReportExample.TextCharacters, true), (answer.Text.Length, answer.Cut)));
        Assert.Equal(6, figures.Gaps.CutTexts);
    }

    static async Task<string> AllAsync(ReportDocument report)
    {
        var all = new StringBuilder();
        foreach (var writer in ReportWriters.All.Where(writer => writer.Format is "html" or "md" or "json"))
        {
            using var stream = new MemoryStream();
            await writer.WriteAsync(report, stream);
            all.Append(Encoding.UTF8.GetString(stream.ToArray()));
        }
        return all.ToString();
    }
}
