using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Inspect;

/// <summary>inspect's archive. A run that died has no head, only how it started and the samples that were done.</summary>
static class InspectArchive
{
    const string Head = "header.json";
    const string Start = "_journal/start.json";

    public static ResultFile Read(ReadOnlyMemory<byte> file, ResultFileLimits limits)
    {
        var entries = ZipDirectory.Entries(file.Span);
        var content = new ZipContent(file, limits);
        var head = entries.FirstOrDefault(entry => entry.Name == Head);
        var start = entries.FirstOrDefault(entry => entry.Name == Start);
        if ((head ?? start) is not { } known)
            throw new ResultFileException("The archive is a ZIP, but none of inspect's: it has neither header.json nor _journal/start.json.");
        using var document = TolerantJson.Parse(content.Read(known), known.Name);
        var secrets = SecretValues.In(document.RootElement);
        var rows = new List<ResultRow>();
        // The last of several with one name counts, as a ZIP that is appended to has it.
        foreach (var entry in entries.Where(IsSample).GroupBy(entry => entry.Name).Select(same => same.Last()))
        {
            using var sample = TolerantJson.Parse(content.Read(entry), "A sample");
            if (rows.Count >= limits.Rows)
                throw new ResultFileException($"The archive has more than {limits.Rows:N0} samples. Split it.");
            rows.Add(InspectSample.Of(sample.RootElement, InspectLog.Model(document.RootElement), secrets));
        }
        var log = InspectLog.Describe(document.RootElement, ResultFileKind.InspectArchive, [.. rows]);
        return head is not null ? log : log with { Remarks = [.. log.Remarks, "The run died before it was done: the file holds only the samples that were finished, and no scores over all."] };
    }

    static bool IsSample(ZipEntry entry) => entry.Name.StartsWith("samples/", StringComparison.Ordinal) && entry.Name.EndsWith(".json", StringComparison.Ordinal);
}
