using System.Globalization;
using System.Numerics;
using System.Text;
using Playground.ChatTemplates.Limits;

namespace Playground.ChatTemplates.Values;

/// <summary>Values as texts: <c>str(x)</c> and <c>repr(x)</c>.</summary>
static class PythonText
{
    public static string Of(object? value, RenderBudget budget) => value switch
    {
        string text => text,
        Markup markup => markup.Text,
        Undefined => "",
        _ => Representation(value, budget),
    };

    public static string Representation(object? value, RenderBudget budget) => value switch
    {
        null => "None",
        bool truth => truth ? "True" : "False",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => PythonNumbers.Text(number),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        string or ListValue or MapValue => Composed(value, budget),
        Undefined => "Undefined",
        Markup markup => $"Markup({Composed(markup.Text, budget)})",
        _ => $"<{TypeName(value)}>",
    };

    public static string TypeName(object? value) => value switch
    {
        null => "NoneType",
        string => "str",
        Markup => "Markup",
        bool => "bool",
        long or BigInteger => "int",
        double => "float",
        ListValue list => list.TypeName,
        MapValue => "dict",
        NamespaceValue => "Namespace",
        Undefined => "Undefined",
        _ => "function",
    };

    static string Composed(object value, RenderBudget budget)
    {
        var text = new StringBuilder();
        Write(value, text, budget);
        return text.ToString();
    }

    static void Write(object? value, StringBuilder text, RenderBudget budget)
    {
        budget.Step();
        switch (value)
        {
            case string plain:
                Quote(plain, text, budget);
                break;
            case ListValue { Kind: ListKind.Generator }:
                text.Append("<generator object>");
                break;
            case ListValue list:
                List(list, text, budget);
                break;
            case MapValue map:
                Map(map, text, budget);
                break;
            default:
                text.Append(Representation(value, budget));
                break;
        }
    }

    static void List(ListValue list, StringBuilder text, RenderBudget budget)
    {
        text.Append(list.Kind switch { ListKind.Tuple => "(", ListKind.View => "dict_view([", _ => "[" });
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Write(list[i], text, budget);
        }
        text.Append(list.Kind switch { ListKind.Tuple => list.Count == 1 ? ",)" : ")", ListKind.View => "])", _ => "]" });
    }

    static void Map(MapValue map, StringBuilder text, RenderBudget budget)
    {
        var separator = "{";
        foreach (var (key, value) in map.Items)
        {
            text.Append(separator);
            separator = ", ";
            Write(PythonKeys.Plain(key), text, budget);
            text.Append(": ");
            Write(value, text, budget);
        }
        text.Append(map.Count == 0 ? "{}" : "}");
    }

    static void Quote(string plain, StringBuilder text, RenderBudget budget)
    {
        budget.Text(plain.Length);
        var quote = plain.Contains('\'', StringComparison.Ordinal) && !plain.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        text.Append(quote);
        foreach (var character in plain)
            text.Append(character switch
            {
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\x7f' or (>= '\x80' and < '\xa1') or '\xad' => $"\\x{(int)character:x2}",
                _ when character == quote => $"\\{character}",
                _ => character.ToString(),
            });
        text.Append(quote);
    }
}
