using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Playground.Reports;
using Playground.Reports.Writing;
using Playground.Testing.Reports;

namespace Playground.Tests.Reports;

/// <summary>Reports as they are written, and what is in them.</summary>
static class WrittenReport
{
    public static async Task<byte[]> WriteAsync(string format, string text)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync(answer: text, rationale: text);
        return await WriteAsync(format, await host.Builder.BuildAsync(new() { Title = text, Recommendation = text }));
    }

    public static async Task<byte[]> WriteAsync(string format, ReportDocument report)
    {
        using var stream = new MemoryStream();
        await ReportWriters.Find(format)!.WriteAsync(report, stream);
        return stream.ToArray();
    }

    public static XDocument Xml(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    public static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }
}
