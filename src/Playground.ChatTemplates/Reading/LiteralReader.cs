using System.Text;
using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <summary>Reads values as a programming language writes them: texts between quotes of the family's own, numbers, words, lists, maps whose keys may be bare.</summary>
sealed class LiteralReader(string text, int at, (string Open, string Close) quote)
{
    const int Deepest = 50;

    int _depth;

    public int At { get; private set; } = at;

    public bool TryRead(out JsonNode? value)
    {
        value = null;
        SkipSpace();
        if (At >= text.Length || _depth > Deepest)
            return false;
        if (Quoted() is { } written)
        {
            value = JsonValue.Create(written);
            return true;
        }
        _depth++;
        var isRead = text[At] switch { '[' => List(out value), '{' => Map(out value), _ => Word(out value) };
        _depth--;
        return isRead;
    }

    /// <summary>Python takes either quote.</summary>
    string? Quoted()
    {
        var close = text.AsSpan(At).StartsWith(quote.Open) ? quote.Close : text[At] is '"' or '\'' && quote.Open.Length == 1 ? text[At].ToString() : null;
        if (close is null)
            return null;
        var (start, written) = (At + (close == quote.Close ? quote.Open.Length : 1), new StringBuilder());
        for (var end = start; end < text.Length; end++)
        {
            if (text.AsSpan(end).StartsWith(close))
            {
                At = end + close.Length;
                return written.ToString();
            }
            if (text[end] == '\\' && close.Length == 1 && end + 1 < text.Length)
                written.Append(text[++end] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            else
                written.Append(text[end]);
        }
        return null;
    }

    bool Word(out JsonNode? value)
    {
        var end = text.AsSpan(At).IndexOfAny(",)]}<\n") is var found and >= 0 ? At + found : text.Length;
        var word = text[At..end].Trim();
        At = end;
        if (Literals.Word(word, out value))
            return true;
        value = Literals.Json(word);
        return value is not null;
    }

    bool List(out JsonNode? value)
    {
        var list = new JsonArray();
        value = list;
        At++;
        while (!Skip(']'))
        {
            if (!TryRead(out var item))
                return false;
            list.Add(item);
            Skip(',');
        }
        return true;
    }

    bool Map(out JsonNode? value)
    {
        var map = new JsonObject();
        value = map;
        At++;
        while (!Skip('}'))
        {
            if (Key() is not { } key || !Skip(':') || !TryRead(out var item))
                return false;
            map[key] = item;
            Skip(',');
        }
        return true;
    }

    string? Key()
    {
        SkipSpace();
        if (At >= text.Length)
            return null;
        if (Quoted() is { } quoted)
            return quoted;
        var end = text.IndexOf(':', At);
        if (end < 0)
            return null;
        var key = text[At..end].Trim();
        At = end;
        return key;
    }

    bool Skip(char character)
    {
        SkipSpace();
        if (At >= text.Length || text[At] != character)
            return false;
        At++;
        return true;
    }

    void SkipSpace()
    {
        while (At < text.Length && char.IsWhiteSpace(text[At]))
            At++;
    }
}
