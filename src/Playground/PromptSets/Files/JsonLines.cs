using System.Text;
using System.Text.Json;
using Playground.Faults;
using Playground.Settings;

namespace Playground.PromptSets.Files;

/// <summary>A file of JSON objects, one a line. Lines end with a line feed alone: other line breaks of Unicode stand inside texts.</summary>
static class JsonLines
{
    /// <summary>Reads each line that is an object; others are faults.</summary>
    public static void Read(byte[] file, ReadItems found, Action<long, JsonElement> read)
    {
        long line = 0;
        for (var start = file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0; start < file.Length; line++)
        {
            var length = file.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var end ? end : file.Length - start;
            if (file.AsSpan(start, length).ContainsAnyExcept(" \t\r"u8))
                ReadLine(file.AsSpan(start, length).ToArray(), line + 1, found, read);
            start += length + 1;
        }
    }

    static void ReadLine(byte[] text, long line, ReadItems found, Action<long, JsonElement> read)
    {
        try
        {
            using var document = ForeignJson.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                read(line, document.RootElement);
            else
                found.Refuse(line, new(PromptSetFaultKind.NotJson, $"The line is no JSON object: {document.RootElement.ValueKind}."));
        }
        catch (JsonException exception)
        {
            found.Refuse(line, new(PromptSetFaultKind.NotJson, $"The line is no JSON object: {exception.Message}"));
        }
        catch (InvalidPromptSetException exception)
        {
            foreach (var fault in exception.Faults)
                found.Refuse(line, fault);
        }
    }
}
