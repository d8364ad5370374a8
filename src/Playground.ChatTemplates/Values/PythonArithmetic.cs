using System.Numerics;
using Playground.ChatTemplates.Limits;

namespace Playground.ChatTemplates.Values;

/// <summary><c>+ - * / // % **</c> of values.</summary>
static class PythonArithmetic
{
    public static object? Compute(string operation, object? left, object? right, RenderBudget budget)
    {
        if ((left as Undefined ?? right as Undefined) is { } undefined)
            throw budget.Fail(undefined.Message);
        if (left is Markup || right is Markup)
            return WithMarkup(operation, left, right, budget);
        if (left is string format && operation == "%")
            return PercentFormat.Apply(format, right, budget);
        if (operation == "*" && (Repeated(left, right, budget) ?? Repeated(right, left, budget)) is { } repeated)
            return repeated;
        if (operation == "+" && Joined(left, right, budget) is { } joined)
            return joined;
        if (left is BigInteger || right is BigInteger)
            throw budget.Fail("the number is too large to compute with");
        if (PythonNumbers.Whole(left) is { } whole && PythonNumbers.Whole(right) is { } second)
            return Whole(operation, whole, second, budget);
        if (PythonNumbers.Real(left) is { } real && PythonNumbers.Real(right) is { } other)
            return Real(operation, real, other, budget);
        throw budget.Fail(operation == "+" && left is string
            ? $"TypeError: can only concatenate str (not \"{PythonText.TypeName(right)}\") to str"
            : $"TypeError: unsupported operand type(s) for {operation}: '{PythonText.TypeName(left)}' and '{PythonText.TypeName(right)}'");
    }

    public static object Sign(object? value, bool isNegative, RenderBudget budget) => value switch
    {
        Undefined undefined => throw budget.Fail(undefined.Message),
        double number => (object)(isNegative ? -number : number),
        _ => PythonNumbers.Whole(value) is { } whole and > long.MinValue
            ? isNegative ? -whole : whole
            : throw budget.Fail($"TypeError: bad operand type for unary {(isNegative ? '-' : '+')}: '{PythonText.TypeName(value)}'"),
    };

    static object? WithMarkup(string operation, object? left, object? right, RenderBudget budget)
    {
        budget.Text(6 * ((long)PythonText.Of(left, budget).Length + PythonText.Of(right, budget).Length));
        if (operation == "+" && Markup.Join(left, right) is { } joined)
            return joined;
        return Markup.Like(left, Compute(operation, Markup.Plain(left), Markup.Plain(right), budget));
    }

    static object? Joined(object? left, object? right, RenderBudget budget)
    {
        if (left is string text && right is string other)
        {
            budget.Text((long)text.Length + other.Length);
            return text + other;
        }
        if (left is not ListValue { Kind: ListKind.List or ListKind.Tuple } list || right is not ListValue others || list.Kind != others.Kind)
            return null;
        budget.Items((long)list.Count + others.Count);
        return new ListValue([.. list.Items, .. others.Items], list.Kind);
    }

    static object? Repeated(object? value, object? times, RenderBudget budget)
    {
        if (value is not (string or ListValue { Kind: ListKind.List or ListKind.Tuple }) || PythonNumbers.Whole(times) is not { } whole)
            return null;
        var count = Math.Clamp(whole, 0, int.MaxValue);
        if (value is string text)
        {
            budget.Text(text.Length * count);
            return text.Length == 0 ? "" : string.Concat(Enumerable.Repeat(text, (int)count));
        }
        var list = (ListValue)value;
        budget.Items(list.Count * count);
        return list with { Items = list.Count == 0 ? [] : [.. Enumerable.Repeat(list.Items, (int)count).SelectMany(items => items)] };
    }

    static object Whole(string operation, long left, long right, RenderBudget budget)
    {
        if (right == 0 && operation is "/" or "//" or "%")
            throw budget.Fail("ZeroDivisionError: division by zero");
        try
        {
            return operation switch
            {
                "+" => (object)checked(left + right),
                "-" => checked(left - right),
                "*" => checked(left * right),
                "/" => (double)left / right,
                "//" => checked(left / right) - (left % right != 0 && left < 0 != right < 0 ? 1 : 0),
                "%" => right == -1 ? 0L : left % right is var rest && rest != 0 && rest < 0 != right < 0 ? rest + right : rest,
                _ => right < 0 ? (object)Math.Pow(left, right) : Power(left, right),
            };
        }
        catch (OverflowException)
        {
            throw budget.Fail("the number is too large to compute with");
        }
    }

    static long Power(long number, long exponent)
    {
        if (number is 0 or 1 || exponent == 0)
            return exponent == 0 ? 1 : number;
        if (number == -1)
            return exponent % 2 == 0 ? 1 : -1;
        var power = 1L;
        for (; exponent > 0; exponent--)
            power = checked(power * number);
        return power;
    }

    static object Real(string operation, double left, double right, RenderBudget budget) => operation switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "**" => Math.Pow(left, right),
        _ when right == 0 => throw budget.Fail("ZeroDivisionError: float division by zero"),
        "/" => left / right,
        "//" => Math.Floor(left / right),
        _ => left - right * Math.Floor(left / right),
    };
}
