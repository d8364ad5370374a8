using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Playground.Comparing;
using Playground.Judging;
using Playground.Measuring;
using Playground.Reporting;
using Playground.Reporting.Layout;
using Playground.Reporting.Writing;

namespace Playground.Tests.Reporting;

public sealed class ReportWriterTests
{
    static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("＝1+1")]
    [InlineData("＠x")]
    [InlineData("\u00A0=1")]
    public void Guard_FormulaInText_IsText(string text) => Assert.Equal($"'{text}", FormulaGuard.Text(text));

    [Theory]
    [InlineData("")]
    [InlineData("a=b")]
    [InlineData("3 - 1")]
    public void Guard_PlainText_StaysAsItIs(string text) => Assert.Equal(text, FormulaGuard.Text(text));

    [Fact]
    public async Task Xlsx_Report_HasTypedCellsFrozenHeadersAndNoFormula()
    {
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync("xlsx", ReportHost.Evil)));
        var sheets = zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(Xml).ToArray();

        Assert.True(sheets.Length > 8);
        Assert.All(sheets, sheet => Assert.Equal("frozen", (string?)sheet.Descendants(Sheet + "pane").Single().Attribute("state")));
        Assert.Empty(sheets.SelectMany(sheet => sheet.Descendants(Sheet + "f")));
        Assert.All(sheets.SelectMany(sheet => sheet.Descendants(Sheet + "t")), text => Assert.DoesNotMatch(@"^\s*[=+\-@]", text.Value));
        var names = Xml(zip.GetEntry("xl/workbook.xml")!).Descendants(Sheet + "sheet").Select(sheet => (string)sheet.Attribute("name")!).ToArray();
        Assert.Contains("How good the ratings", names);
        Assert.Equal(sheets.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var votes = sheets[Array.IndexOf(names, "Votes")].Descendants(Sheet + "row").ElementAt(1).Elements(Sheet + "c").ToArray();
        // 1 September 2026, 13:00, as a serial day.
        Assert.Equal(46266 + 13 / 24.0, (double)votes[0].Element(Sheet + "v")!, 9);
        Assert.Equal((null, "9"), ((string?)votes[7].Attribute("t"), votes[7].Element(Sheet + "v")!.Value));
        Assert.Equal("b", (string?)votes[6].Attribute("t"));
    }

    [Fact]
    public void ExampleRatings_OfMany_ListsReasonsAndCountsTheRest()
    {
        ExampleRating[] reasoned = [.. Enumerable.Range(1, 14).Select(number => new ExampleRating($"R{number}", VoteOutcome.A, "Llama", $"reason {number}", true))];
        ExampleRating[] silent = [.. Enumerable.Repeat(new ExampleRating("R20", VoteOutcome.Tie, null, null, true), 2), .. Enumerable.Repeat(new ExampleRating("R21", VoteOutcome.B, "Gpt", null, true), 3)];
        var text = new ReportText("en");

        string[] few = [.. ExampleText.Ratings(Example([.. reasoned.Take(2), silent[0]]), text)];
        string[] many = [.. ExampleText.Ratings(Example([.. reasoned, .. silent]), text)];

        Assert.Equal(["R1 prefers Llama. “reason 1”", "R2 prefers Llama. “reason 2”", "R20: tie."], few);
        Assert.Equal("Without a reason given: Gpt preferred 3×; tie 2×.", many[0]);
        Assert.Equal("R1 prefers Llama. “reason 1”", many[1]);
        Assert.Equal(("… and further reasons, which the formats JSON and XLSX hold: 2.", 14), (many[^1], many.Length));

        static ReportExample Example(IReadOnlyList<ExampleRating> ratings) => new("c", null, "Hi", default, [], ratings);
    }

    [Theory]
    [InlineData("en", "R1 prefers X to Y.", "R1: tie between X and Y.", "R1: X and Y are bad.", "R1 prefers X.", "Without a reason given: X preferred to Y 9×.")]
    [InlineData("de", "R1 bevorzugt X gegenüber Y.", "R1: unentschieden zwischen X und Y.", "R1: X und Y sind schlecht.", "R1 bevorzugt X.", "Ohne Begründung: X gegenüber Y bevorzugt 9×.")]
    public void ExampleRatings_OfSomeOfTheAnswersShown_NameThem(string language, string prefers, string tie, string bad, string ofAll, string counted)
    {
        ExampleAnswer[] answers = [.. new[] { "X", "Y", "Z" }.Select(model => new ExampleAnswer(model, AnswerState.Completed, "Hi", false, 0, 0, 0))];
        var text = new ReportText(language);

        Assert.Equal([prefers, tie, bad, ofAll], Lines(Rating(VoteOutcome.A, "X"), Rating(VoteOutcome.Tie, null), Rating(VoteOutcome.BothBad, null), Rating(null, "X") with { Compared = ["X", "Y", "Z"] }));
        Assert.Equal([counted], Lines([.. Enumerable.Repeat(Rating(VoteOutcome.A, "X"), 9)]));

        static ExampleRating Rating(VoteOutcome? outcome, string? winner) => new("R1", outcome, winner, null, true) { Compared = ["X", "Y"] };
        IEnumerable<string> Lines(params ExampleRating[] ratings) => ExampleText.Ratings(new("c", null, "Hi", default, answers, ratings), text);
    }

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
    public async Task Xlsx_MoreRowsThanASheetHolds_GoOnInAnother()
    {
        using var stream = new MemoryStream();
        var table = new ReportTable("t", "Table: of [many]?", [new("Number", CellKind.Whole)], Enumerable.Range(1, 10).Select(number => new object?[] { number }));
        await XlsxFile.WriteAsync([table], ReportHost.Noon, stream, CancellationToken.None, mostRows: 5);

        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        var numbers = Enumerable.Range(1, 3).SelectMany(sheet => Xml(zip.GetEntry($"xl/worksheets/sheet{sheet}.xml")!).Descendants(Sheet + "v").Select(value => (int)value));
        Assert.Equal(Enumerable.Range(1, 10), numbers);
    }

    [Theory]
    [InlineData("a\u0000b\u001f", "a\uFFFDb\uFFFD")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("<&>", "&lt;&amp;&gt;")]
    public void Xlsx_CharactersThatXmlRefuses_AreReplaced(string text, string expected) => Assert.Equal(expected, XlsxSheet.Escape(text));

    // Not among the cases above: half a surrogate pair doesn't survive as a test's argument.
    [Fact]
    public void Xlsx_HalfASurrogatePair_IsReplaced() => Assert.Equal("a\uFFFDb", XlsxSheet.Escape("a\ud800b"));

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
        var words = new System.Resources.ResourceManager("Playground.Reporting.Layout.ReportWords", typeof(ReportText).Assembly);
        static HashSet<string> Keys(System.Resources.ResourceSet set) => [.. set.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];

        var neutral = Keys(words.GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, true, false)!);
        var own = language == "en" ? neutral : Keys(words.GetResourceSet(new(language), true, false)!);

        Assert.Equal(neutral.Order(), own.Order());
        Assert.All(Enum.GetValues<ReportSection>(), section => Assert.Contains($"Section{section}", own));
        Assert.All(Enum.GetValues<AnswerState>(), state => Assert.Contains($"State{state}", own));
        Assert.All(Enum.GetValues<BreakEvenGap>(), gap => Assert.Contains($"NoBreakEven{gap}", own));
        Assert.All(Enum.GetValues<Playground.Pricing.BreakingEven.HostedChargeKind>(), kind => Assert.Contains($"Charge{kind}", own));
        Assert.All(Enum.GetValues<Playground.Pricing.BreakingEven.BreakEvenVerdict>(), verdict => Assert.Contains($"BreakEven{verdict}", own));
    }

    static async Task<byte[]> WriteAsync(string format, string text)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync(answer: text, rationale: text);
        return await WriteAsync(format, await host.Builder.BuildAsync(new() { Title = text, Recommendation = text }));
    }

    static async Task<byte[]> WriteAsync(string format, ReportDocument report)
    {
        using var stream = new MemoryStream();
        await ReportWriters.Find(format)!.WriteAsync(report, stream);
        return stream.ToArray();
    }

    static XDocument Xml(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }
}
