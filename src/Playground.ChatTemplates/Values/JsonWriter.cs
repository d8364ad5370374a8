using System.Globalization;
using System.Text;
using Playground.ChatTemplates.Limits;

namespace Playground.ChatTemplates.Values;

/// <summary>Values as Python's <c>json.dumps(x, ensure_ascii=False)</c> writes them.</summary>
sealed class JsonWriter(RenderBudget budget, JsonStyle style)
{
    readonly StringBuilder _text = new();

    public static string Write(object? value, JsonStyle style, RenderBudget budget)
    {
        var writer = new JsonWriter(budget, style);
        writer.Value(value, 0);
        return writer._text.ToString();
    }

    void Value(object? value, int depth)
    {
        budget.Step();
        switch (value)
        {
            case null:
                _text.Append("null");
                break;
            case bool truth:
                _text.Append(truth ? "true" : "false");
                break;
            case string text:
                Quote(text);
                break;
            case Markup markup:
                Quote(markup.Text);
                break;
            case double number:
                _text.Append(double.IsFinite(number) ? PythonNumbers.Text(number) : double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
                break;
            case ListValue { Kind: ListKind.List or ListKind.Tuple } list:
                List(list, depth);
                break;
            case MapValue map:
                Map(map, depth);
                break;
            case var _ when PythonNumbers.IsNumber(value):
                _text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            default:
                throw budget.Fail($"TypeError: Object of type {PythonText.TypeName(value)} is not JSON serializable");
        }
    }

    void List(ListValue list, int depth)
    {
        _text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            Separate(i, depth + 1);
            Value(list[i], depth + 1);
        }
        Close(list.Count, depth, ']');
    }

    void Map(MapValue map, int depth)
    {
        _text.Append('{');
        var items = map.Items.Select(item => (Key: Key(PythonKeys.Plain(item.Key)), item.Value));
        if (style.SortKeys)
            items = items.OrderBy(item => item.Key, StringComparer.Ordinal);
        var count = 0;
        foreach (var (key, value) in items)
        {
            Separate(count++, depth + 1);
            Quote(key);
            _text.Append(style.KeySeparator);
            Value(value, depth + 1);
        }
        Close(count, depth, '}');
    }

    string Key(object? key) => key switch
    {
        string text => text,
        null => "null",
        bool truth => truth ? "true" : "false",
        _ when PythonNumbers.IsNumber(key) => PythonText.Of(key, budget),
        _ => throw budget.Fail($"TypeError: keys must be str, int, float, bool or None, not {PythonText.TypeName(key)}"),
    };

    void Separate(int index, int depth)
    {
        if (index > 0)
            _text.Append(style.ItemSeparator);
        NewLine(depth);
    }

    void Close(int count, int depth, char bracket)
    {
        if (count > 0)
            NewLine(depth);
        _text.Append(bracket);
    }

    void NewLine(int depth)
    {
        if (style.Indent is not { } indent)
            return;
        budget.Text((long)indent.Length * depth);
        _text.Append('\n');
        for (var i = 0; i < depth; i++)
            _text.Append(indent);
    }

    void Quote(string text)
    {
        budget.Text(text.Length);
        _text.Append('"');
        foreach (var character in text)
            if (Escape(character) is { } escape)
                _text.Append(escape);
            else
                _text.Append(character);
        _text.Append('"');
    }

    string? Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        < ' ' => $"\\u{(int)character:x4}",
        > '~' when style.AsciiOnly => $"\\u{(int)character:x4}",
        _ => null,
    };
}
