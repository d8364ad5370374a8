using System.Text.Json;

namespace Playground.Evaluations.ResultFiles.Json;

/// <summary>One JSON value a line. Lines end at LF alone: other separators of Unicode may stand raw within texts.</summary>
static class JsonLines
{
    /// <exception cref="ResultFileException">A line isn't JSON; the message says which.</exception>
    public static List<JsonElement> Parse(ReadOnlyMemory<byte> text, ResultFileLimits limits)
    {
        var values = new List<JsonElement>();
        foreach (var (number, line) in Lines(text))
        {
            if (values.Count >= limits.Rows)
                throw new ResultFileException($"The file has more than {limits.Rows:N0} lines. Split it.");
            using var document = TolerantJson.Parse(line, $"Line {number}");
            values.Add(document.RootElement.Clone());
        }
        return values;
    }

    /// <returns>The first line that isn't blank.</returns>
    public static ReadOnlyMemory<byte> First(ReadOnlyMemory<byte> text) => Lines(text).Select(line => line.Line).FirstOrDefault();

    public static bool AreSeveral(ReadOnlyMemory<byte> text) => Lines(text).Skip(1).Any();

    static IEnumerable<(int Number, ReadOnlyMemory<byte> Line)> Lines(ReadOnlyMemory<byte> text)
    {
        if (text.Span.StartsWith("\uFEFF"u8))
            text = text[3..];
        for (var number = 1; text.Length > 0; number++)
        {
            var end = text.Span.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
                yield return (number, line);
            text = end < 0 ? default : text[(end + 1)..];
        }
    }
}
