using System.Text.Json;

namespace Playground.Judging.Exchange.Reading;

/// <summary>The JSON objects of a file, be it one a line or one array of them.</summary>
static class FileObjects
{
    /// <returns>Line and text of each object; a line that holds something else is handed out too.</returns>
    /// <exception cref="InvalidVoteFileException">The file is an array that can't be read; the message names the line.</exception>
    public static IEnumerable<(long Line, byte[] Json)> Of(Stream stream)
    {
        var head = new byte[4096];
        var filled = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var text = head.AsSpan(0, filled);
        var mark = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        var first = text[mark..].IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0)
            throw new InvalidVoteFileException(new(VoteFaultKind.EmptyJson, $"The file is empty; JSON objects were expected."));
        if (text[mark + first] == (byte)'[')
            return new JsonArrayObjects(stream, head.AsMemory(mark, filled - mark)).All();
        stream.Position = 0;
        return FileLines.Of(stream);
    }

    /// <summary>Reads one object with <paramref name="read"/>; what isn't JSON is a problem of its line.</summary>
    public static FileEntry Read(long line, byte[] json, Func<JsonElement, FileEntry> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return read(document.RootElement);
            var shown = VoteCollector.Show(json);
            return FileEntry.Bad(line, new(VoteFaultKind.NotAnObject, $"This is no JSON object: \"{shown}\"."));
        }
        catch (JsonException fault)
        {
            return FileEntry.Bad(line, VoteFaults.NotJson(fault));
        }
    }
}
