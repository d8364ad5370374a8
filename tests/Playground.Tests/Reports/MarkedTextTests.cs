using System.Text;
using Playground.Reports.Sections;
using Playground.Reports.Writing;
using Playground.Testing.Reports;

namespace Playground.Tests.Reports;

public sealed class MarkedTextTests
{
    [Theory]
    [InlineData("Take **the open one** now.", "Take |[the open one]| now.")]
    [InlineData("**All**", "[All]")]
    [InlineData("2 ** 3 ** 4", "2 ** 3 ** 4")]
    [InlineData("**open, never closed", "**open, never closed")]
    [InlineData("** spaced **", "** spaced **")]
    [InlineData("**a** and **b**", "[a]| and |[b]")]
    [InlineData("****", "****")]
    public void Pieces_OfMarkedWords_AreStrongWhereMarked(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', MarkedText.Pieces(text).Select(piece => piece.IsStrong ? $"[{piece.Text}]" : piece.Text)));

    [Theory]
    [InlineData("html", "<strong>the &lt;open&gt; one</strong>")]
    [InlineData("md", @"Take **the &lt;open> one** \*now\*.")]
    public async Task Recommendation_MarkedWords_AreStrongInTheReport(string format, string expected)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var report = await host.Builder.BuildAsync(new() { Recommendation = "Take **the <open> one** *now*." });
        using var stream = new MemoryStream();

        await ReportWriters.Find(format)!.WriteAsync(report, stream);

        Assert.Contains(expected, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
