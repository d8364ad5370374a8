using System.IO.Compression;
using System.Text;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.PricePerformance.BreakingEven;
using Playground.Reports;
using Playground.Reports.Sections;
using Playground.Reports.Writing;
using Playground.Testing.Reports;
using static Playground.Tests.Reports.WrittenReport;

namespace Playground.Tests.Reports;

public sealed class ReportWriterTests
{
    [Theory]
    [InlineData(0.00045, "0.45 ms")]
    [InlineData(0.0045, "4.5 ms")]
    [InlineData(0.0123, "12 ms")]
    [InlineData(0.5, "500 ms")]
    [InlineData(2, "2.00 s")]
    [InlineData(75.26, "75.3 s")]
    [InlineData(0.0, "0 ms")]
    public void Seconds_BelowOne_AreMilliseconds(double seconds, string expected) => Assert.Equal(expected, new ReportText("en").Seconds(seconds));

    [Theory]
    [InlineData("# Title", @"\# Title")]
    [InlineData("## Title", @"\## Title")]
    [InlineData("#hash", "#hash")]
    [InlineData("> quoted", @"\> quoted")]
    [InlineData("- one", @"\- one")]
    [InlineData("+ one", @"\+ one")]
    [InlineData("* one", @"\* one")]
    [InlineData("---", @"\---")]
    [InlineData("===", @"\===")]
    [InlineData("1. one", @"1\. one")]
    [InlineData("12) twelve", @"12\) twelve")]
    [InlineData("1.5 seconds, -3", "1.5 seconds, -3")]
    [InlineData("| a | b |", @"\| a \| b \|")]
    [InlineData("```sh", @"\`\`\`sh")]
    [InlineData("&copy; A & B", @"\&copy; A & B")]
    public async Task Markdown_LinesOfTheRecommendation_StayLinesOfText(string line, string expected)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();

        var markdown = Encoding.UTF8.GetString(await WriteAsync("md", await host.Builder.BuildAsync(new() { Recommendation = $"Take it.\n  {line}\nSoon." })));

        Assert.Contains($"\nTake it.  \n{expected}  \nSoon.\n", markdown);
    }

    [Fact]
    public async Task Prices_OfTiersAndLongInputs_AreToldApartToTheLastDigit()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var report = await host.Builder.BuildAsync(new());
        var price = new Playground.Pricing.ModelPrice { Input = 1.111m, Output = 10, CacheWrite = 0.0000375m };
        report = report with
        {
            Figures = report.Figures with
            {
                Prices = [new(ReportHost.Hosted, price, 1), new(ReportHost.Hosted, price with { Tier = "batch" }, 1), new(ReportHost.Hosted, price with { AboveInputTokens = 200_000, Reasoning = 12 }, 1)],
            },
        };

        var markdown = Encoding.UTF8.GetString(await WriteAsync("md", report));

        Assert.Contains("| Model | Tier | Input | Cache write | Output | Reasoning | Currency |", markdown);
        Assert.Contains("| Vendor Large | standard | 1.111 | 0.0000375 | 10.00 | — | USD |", markdown);
        Assert.Contains("| Vendor Large | batch | 1.111 |", markdown);
        Assert.Contains("| Vendor Large | standard, above 200,000 input tokens | 1.111 | 0.0000375 | 10.00 | 12.00 |", markdown);
    }

    [Fact]
    public async Task Write_Checksum_IsWholeForProgramsAndShortForPeople()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var report = await host.Builder.BuildAsync(new());
        var hash = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));
        report = report with
        {
            Figures = report.Figures with { Provenance = [.. report.Figures.Provenance.Select(row => row with { Provenance = Known(row.Provenance) })] },
        };

        Assert.Contains($"<td title=\"{hash}\" data-head=\"SHA-256 of the file\">0123456789ab…</td>", Encoding.UTF8.GetString(await WriteAsync("html", report)));
        Assert.Contains("| 0123456789ab… |", Encoding.UTF8.GetString(await WriteAsync("md", report)));
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync("csv", report)));
        Assert.Contains($",\"{hash}\",", Text(zip.GetEntry("provenance.csv")!));
        Assert.Contains("\"First token, p50 (s)\"", Text(zip.GetEntry("speed.csv")!));

        Provenance Known(Provenance source) => source with { FileSha256 = hash, Quantisation = "Q4_0", EngineVersion = "1", Device = "cpu", ContextSize = 4096 };
    }

    [Fact]
    public async Task Html_LongNames_MayBreakWhereWordsStayWhole()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var report = await host.Builder.BuildAsync(new());
        var name = new string('n', 150);
        report = report with { Figures = report.Figures with { Models = [.. report.Figures.Models.Select(model => model.Id == ReportHost.Open ? model with { Name = name } : model)] } };

        var html = Encoding.UTF8.GetString(await WriteAsync("html", report));

        Assert.Contains($"<td class=\"long\">{name}</td>", html);
        Assert.Contains("<td>Vendor Large</td>", html);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("xlsx")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Write_StreamThatRefusesSynchronousWriting_GetsTheWholeReport(string format)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var report = await host.Builder.BuildAsync(new());
        using var plain = new MemoryStream();
        await using var response = new AsynchronousStream();

        await ReportWriters.Find(format)!.WriteAsync(report, plain);
        await ReportWriters.Find(format)!.WriteAsync(report, response);

        Assert.Equal(plain.ToArray(), response.Written);
    }

    [Fact]
    public async Task Csv_Report_IsAFileForEachTableWithGuardedText()
    {
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync("csv", ReportHost.Evil)));

        Assert.Contains("leaderboard.csv", zip.Entries.Select(entry => entry.FullName));
        Assert.Contains("answers.csv", zip.Entries.Select(entry => entry.FullName));
        var votes = Text(zip.GetEntry("votes.csv")!);
        Assert.StartsWith("\uFEFF\"Time (UTC)\",", votes);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\",", votes);
        Assert.Contains("2026-09-01T13:00:00.000Z,\"R1\",\"c0\"", votes);
    }

    [Fact]
    public async Task Html_TextOfModelsAndPeople_IsEscapedAndNothingIsLoaded()
    {
        var html = Encoding.UTF8.GetString(await WriteAsync("html", ReportHost.Evil));

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<(img|link|iframe|object|a )", html);
        Assert.Contains("<svg", html);
        Assert.Contains(HtmlReportWriter.Policy, html);
    }

    [Fact]
    public async Task Markdown_AnswerWithFences_StaysInsideItsOwn()
    {
        var markdown = Encoding.UTF8.GetString(await WriteAsync("md", "````\n# Not a heading\n````"));

        Assert.Contains("`````text\n````\n# Not a heading\n````\n`````", markdown);
        Assert.Contains("| --: |", markdown);
    }

    [Fact]
    public async Task Html_German_IsGermanWithGermanNumbers()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        using var stream = new MemoryStream();
        await ReportWriters.Find("html")!.WriteAsync(await host.Builder.BuildAsync(new() { Language = "de" }), stream);

        var html = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("<html lang=\"de\">", html);
        Assert.Contains("Preis und Leistung", html);
        Assert.Contains("2,00", html);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Words_EveryKey_IsThereInBothLanguages(string language)
    {
        var words = new System.Resources.ResourceManager("Playground.Reports.Sections.ReportWords", typeof(ReportText).Assembly);
        static HashSet<string> Keys(System.Resources.ResourceSet set) => [.. set.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];

        var neutral = Keys(words.GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, true, false)!);
        var own = language == "en" ? neutral : Keys(words.GetResourceSet(new(language), true, false)!);

        Assert.Equal(neutral.Order(), own.Order());
        Assert.All(Enum.GetValues<ReportSection>(), section => Assert.Contains($"Section{section}", own));
        Assert.All(Enum.GetValues<AnswerState>(), state => Assert.Contains($"State{state}", own));
        Assert.All(Enum.GetValues<BreakEvenGap>(), gap => Assert.Contains($"NoBreakEven{gap}", own));
        Assert.All(Enum.GetValues<HostedChargeKind>(), kind => Assert.Contains($"Charge{kind}", own));
        Assert.All(Enum.GetValues<BreakEvenVerdict>(), verdict => Assert.Contains($"BreakEven{verdict}", own));
    }
}
