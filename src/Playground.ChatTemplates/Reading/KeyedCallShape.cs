using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <summary>Calls that name their arguments one by one, between tags or as a programming language does.</summary>
/// <param name="head">What stands behind the name.</param>
/// <param name="keyOpen">What stands before each argument's name, besides what parts it from the one before.</param>
/// <param name="keyToValue">Between an argument's name and its value.</param>
/// <param name="valueEnd">Behind a value that another follows.</param>
/// <param name="quote">Around texts; <c>null</c> when every value stands as it is, between tags.</param>
sealed class KeyedCallShape(string head, string keyOpen, string keyToValue, string valueEnd, (string Open, string Close)? quote) : CallShape
{
    public override List<FoundCall> Find(string text, IReadOnlyList<ToolSchema> tools)
    {
        var (calls, at) = (new List<FoundCall>(), 0);
        while (at < text.Length && Name(text, at, text.Length, tools, last: false) is { } name)
        {
            at = name.At + name.Tool.Name.Length;
            if (Loosely.Match(text, at, head) is not { } behind || (head.Trim().Length == 0 && Loosely.Match(text, behind, keyOpen) is null))
                continue;
            var (arguments, start) = (new JsonObject(), name.At);
            at = Arguments(text, behind, name.Tool, arguments);
            calls.Add(new(start, at, new(name.Tool.Name, arguments)));
        }
        return calls;
    }

    /// <returns>Behind the last one.</returns>
    int Arguments(string text, int at, ToolSchema tool, JsonObject arguments)
    {
        while (Loosely.Match(text, at, keyOpen) is { } key && text.IndexOf(keyToValue.Trim(), key, StringComparison.Ordinal) is var keyEnd and >= 0)
        {
            var name = text[key..keyEnd].Trim();
            if (!IsName(name))
                break;
            var value = text.AsSpan(keyEnd).StartsWith(keyToValue) ? keyEnd + keyToValue.Length : keyEnd + keyToValue.Trim().Length;
            if ((quote is null ? Raw(text, value, name, tool, arguments) : Literal(text, value, name, arguments)) is not { } next)
                break;
            at = next;
        }
        return at;
    }

    int? Raw(string text, int at, string name, ToolSchema tool, JsonObject arguments)
    {
        var end = text.IndexOf(valueEnd.Trim(), at, StringComparison.Ordinal);
        if (end < 0)
            return null;
        var value = text[at..end];
        if (valueEnd.StartsWith('\n') && value.EndsWith('\n'))
            value = value[..^1];
        arguments[name] = tool.TypeOf(name) == "string" ? JsonValue.Create(value) : Literals.Typed(value);
        return end + valueEnd.Trim().Length;
    }

    int? Literal(string text, int at, string name, JsonObject arguments)
    {
        var reader = new LiteralReader(text, at, quote!.Value);
        if (!reader.TryRead(out var value))
            return null;
        arguments[name] = value;
        return Loosely.Match(text, reader.At, valueEnd) ?? reader.At;
    }

    static bool IsName(string name) => name.Length is > 0 and < 200 && !name.AsSpan().ContainsAny(" \n<>(){}[],'\"");
}
