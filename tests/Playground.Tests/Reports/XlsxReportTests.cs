using System.IO.Compression;
using System.Xml.Linq;
using Playground.Reports.Sections;
using Playground.Reports.Writing;
using Playground.Testing.Reports;
using static Playground.Tests.Reports.WrittenReport;

namespace Playground.Tests.Reports;

public sealed class XlsxReportTests
{
    static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

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
}
