using System.Text.Json;
using Playground.Settings;

namespace Playground.Evaluations.ResultFiles.Json;

/// <summary>
/// JSON as Python writes it: <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> may stand where a number is meant, which is no JSON. They become marked texts; what
/// stands within texts isn't touched.
/// </summary>
static class TolerantJson
{
    /// <summary>Begins the text that stands for what is no number.</summary>
    public const char Mark = '\uE0A7';

    static readonly JsonDocumentOptions Options = new() { MaxDepth = 512 };

    /// <exception cref="ResultFileException">It isn't JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> text, string what = "The file")
    {
        try
        {
            return ForeignJson.Parse(WithMarks(text.Span), Options);
        }
        catch (JsonException problem)
        {
            throw new ResultFileException($"{what} is no whole JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}. It may have been cut off; export it again.", problem);
        }
    }

    static byte[] WithMarks(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
        if (text.IndexOf("NaN"u8) < 0 && text.IndexOf("Infinity"u8) < 0)
            return text.ToArray();
        var marked = new MemoryStream(text.Length + 64);
        var (kept, inside) = (0, false);
        for (var i = 0; i < text.Length; i++)
            if (inside && text[i] == '\\')
                i++;
            else if (inside)
                inside = text[i] != '"';
            else if (text[i] == '"')
                inside = true;
            else if (Word(text[i..]) is var word and > 0)
            {
                marked.Write(text[kept..i]);
                marked.Write("\"\uE0A7"u8);
                marked.Write(text.Slice(i, word));
                marked.WriteByte((byte)'"');
                i += word - 1;
                kept = i + 1;
            }
        marked.Write(text[kept..]);
        return marked.ToArray();
    }

    static int Word(ReadOnlySpan<byte> text) =>
        text.StartsWith("NaN"u8) ? 3 : text.StartsWith("Infinity"u8) ? 8 : text.StartsWith("-Infinity"u8) ? 9 : 0;
}
