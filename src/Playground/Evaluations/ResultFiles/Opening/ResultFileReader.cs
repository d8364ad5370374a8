using System.Text;
using System.Text.Json;
using Playground.Evaluations.ResultFiles.Inspect;
using Playground.Evaluations.ResultFiles.Json;
using Playground.Evaluations.ResultFiles.LmEval;
using Playground.Evaluations.ResultFiles.OpenAiEvals;
using Playground.Evaluations.ResultFiles.Pairwise;
using Playground.Evaluations.ResultFiles.Promptfoo;
using Playground.Evaluations.ResultFiles.Tables;

namespace Playground.Evaluations.ResultFiles.Opening;

/// <summary>Opens a file of another tool's results, recognised by what is in it.</summary>
public static class ResultFileReader
{
    static readonly (Func<JsonElement, bool> Fits, Func<JsonElement, ResultFile> Read)[] Documents =
    [
        (PromptfooJson.Fits, PromptfooJson.Read), (PromptfooTable.Fits, PromptfooTable.Read), (InspectLog.Fits, InspectLog.Read), (LmEvalResults.Fits, LmEvalResults.Read),
        (LlmComparatorFile.Fits, LlmComparatorFile.Read), (AzureFile.Fits, AzureFile.Read), (DeepEvalFile.Fits, DeepEvalFile.Read),
        (root => root.ValueKind == JsonValueKind.Array && AlpacaEvalFile.Fits(root.EnumerateArray().FirstOrDefault()), AlpacaEvalFile.Read),
        (root => root.ValueKind == JsonValueKind.Array && OpenWebUiFeedback.Fits(root.EnumerateArray().FirstOrDefault()), OpenWebUiFeedback.Read),
        (root => root.ValueKind == JsonValueKind.Array && OpenWebUiChats.Fits(root.EnumerateArray().FirstOrDefault()), OpenWebUiChats.Read),
    ];

    static readonly (Func<JsonElement, bool> Fits, Func<IReadOnlyList<JsonElement>, ResultFile> Read)[] Lines =
    [
        (PromptfooLines.Fits, PromptfooLines.Read), (EvalsRecord.Fits, EvalsRecord.Read), (HostedItems.Fits, HostedItems.Read), (LmEvalSamples.Fits, LmEvalSamples.Read),
        (FastChatFile.IsPair, FastChatFile.ReadPairs), (FastChatFile.IsSingle, FastChatFile.ReadSingles), (FastChatFile.IsAnswers, FastChatFile.ReadAnswers),
        (TrlFile.Fits, TrlFile.Read), (RagasFile.Fits, RagasFile.Read),
    ];

    /// <exception cref="ResultFileException">It is no file of results that is known, or damaged; the message says what it is and what to do.</exception>
    public static ResultFile Read(Stream stream, ResultFileLimits? limits = null)
    {
        limits ??= ResultFileLimits.Default;
        var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (whole.Length + count > limits.File)
                throw new ResultFileException($"The file is larger than {limits.File >> 20} MiB. Split it, or raise the limit.");
            whole.Write(buffer.AsSpan(0, count));
        }
        return Read(whole.GetBuffer().AsMemory(0, (int)whole.Length), limits);
    }

    public static ResultFile Read(ReadOnlyMemory<byte> file, ResultFileLimits? limits = null) => ForeignNames.Cleaned(Open(file, limits ?? ResultFileLimits.Default));

    static ResultFile Open(ReadOnlyMemory<byte> file, ResultFileLimits limits)
    {
        if (ZipDirectory.IsZip(file.Span))
            return InspectArchive.Read(file, limits);
        var start = file.Span.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
            throw new ResultFileException("The file is empty.");
        return start[0] is (byte)'{' or (byte)'[' ? ReadJson(file, limits) : ReadTable(file, limits);
    }

    static ResultFile ReadJson(ReadOnlyMemory<byte> file, ResultFileLimits limits)
    {
        // A file of lines has a whole value on its first; an object over many lines hasn't.
        if (IsWhole(JsonLines.First(file)) is { } first && (first.ValueKind == JsonValueKind.Object || !Known(first)))
        {
            if (Documents.FirstOrDefault(one => one.Fits(first)).Read is { } single)
                return single(first);
            if (Lines.FirstOrDefault(one => one.Fits(first)).Read is { } read)
                return read(JsonLines.Parse(file, limits));
            if (first.ValueKind == JsonValueKind.Object)
                throw Unknown($"{(JsonLines.AreSeveral(file) ? "lines of objects" : "an object")} with {Names(first)}");
        }
        using var document = TolerantJson.Parse(file);
        var root = document.RootElement;
        if (Documents.FirstOrDefault(one => one.Fits(root)).Read is { } whole)
            return whole(root);
        // Some write their lines as one list.
        var items = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [];
        if (items.Length > 0 && Lines.FirstOrDefault(one => one.Fits(items[0])).Read is { } list)
            return list(items);
        throw Unknown(root.ValueKind == JsonValueKind.Object ? $"an object with {Names(root)}" : items.Length > 0 && items[0].ValueKind == JsonValueKind.Object ? $"a list of objects with {Names(items[0])}" : "neither an object nor a list of objects");
    }

    static bool Known(JsonElement root) => Documents.Any(one => one.Fits(root));

    static JsonElement? IsWhole(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = TolerantJson.Parse(line);
            return document.RootElement.Clone();
        }
        catch (ResultFileException)
        {
            return null;
        }
    }

    static ResultFile ReadTable(ReadOnlyMemory<byte> file, ResultFileLimits limits)
    {
        if (file.Span.Contains((byte)0))
            throw new ResultFileException("The file is neither text nor a ZIP.");
        var table = CsvTable.Parse(file, limits);
        if (table.Count > 0 && PromptfooCsv.Fits(table[0], table.ElementAtOrDefault(1)))
            return PromptfooCsv.Read(table);
        if (table.Count > 0 && RagasFile.Fits(table[0]))
            return RagasFile.Read(table);
        throw Unknown($"a text that begins with \"{Settings.ForeignName.Excerpt(Encoding.UTF8.GetString(file.Span[..Math.Min(80, file.Length)]))}\"");
    }

    static string Names(JsonElement element) => string.Join(", ", element.EnumerateObject().Take(6).Select(member => $"\"{Settings.ForeignName.Excerpt(member.Name)}\""));

    static ResultFileException Unknown(string what) => new(
        $"This is no file of results that is known: it is {what}. Known are those of promptfoo, inspect, lm-eval, OpenAI evals, FastChat, AlpacaEval, LLM Comparator, Azure, deepeval, ragas, TRL and Open WebUI.");
}
