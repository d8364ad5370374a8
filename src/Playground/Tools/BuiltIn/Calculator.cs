using System.Globalization;

namespace Playground.Tools.BuiltIn;

/// <summary>
/// Exact decimal arithmetic over a text such as <c>(2 + 3) * sqrt(16) / 7 ^ 2</c>: numbers, <c>+ - * / % ^</c>, parentheses, <c>pi</c>, <c>e</c>, <c>sqrt</c>, <c>abs</c>,
/// <c>round</c>, <c>floor</c>, <c>ceil</c>, <c>min</c>, <c>max</c>. 28 digits; roots and broken powers have 15. Nothing else is understood.
/// </summary>
public sealed class Calculator
{
    /// <summary>The most characters of an expression.</summary>
    public const int Longest = 1_000;
    const int Deepest = 64;
    const int LargestExponent = 10_000;

    readonly string _text;
    int _at;
    int _depth;

    Calculator(string text) => _text = text;

    /// <returns>The value, invariant.</returns>
    /// <exception cref="ToolException">It isn't arithmetic, or has no value that fits.</exception>
    public static string Evaluate(string expression)
    {
        if (expression.Length > Longest)
            throw new ToolException($"The expression has {expression.Length} characters; at most {Longest} are allowed.");
        var calculator = new Calculator(expression);
        try
        {
            var value = calculator.Sum();
            if (calculator.Peek() is { } left)
                throw calculator.Unexpected(left);
            return Written(value);
        }
        catch (DivideByZeroException)
        {
            throw new ToolException("The expression divides by zero.");
        }
        catch (OverflowException)
        {
            throw new ToolException("A value is too large: at most 28 digits stand before the point.");
        }
    }

    // Without zeros that only say how it was computed.
    static string Written(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    decimal Sum()
    {
        if (++_depth > Deepest)
            throw new ToolException($"The expression is nested more than {Deepest} deep.");
        var value = Product();
        while (Peek() is '+' or '-' or '−')
            value = Take() == '+' ? value + Product() : value - Product();
        _depth--;
        return value;
    }

    decimal Product()
    {
        var value = Signed();
        while (Peek() is '*' or '/' or '%' or '×' or '÷' or '·')
            value = Take() switch
            {
                '*' or '×' or '·' => value * Signed(),
                '%' => value % Signed(),
                _ => value / Signed(),
            };
        return value;
    }

    // -2^2 is -4, and 2^-1 is a half.
    decimal Signed()
    {
        var negative = false;
        while (Peek() is '+' or '-' or '−')
            negative ^= Take() != '+';
        var value = Power();
        return negative ? -value : value;
    }

    decimal Power()
    {
        var value = Single();
        if (Peek() == '*' && _at + 1 < _text.Length && _text[_at + 1] == '*')
            _at++;
        else if (Peek() != '^')
            return value;
        Take();
        if (++_depth > Deepest)
            throw new ToolException($"The expression is nested more than {Deepest} deep.");
        var power = Raised(value, Signed());
        _depth--;
        return power;
    }

    static decimal Raised(decimal value, decimal exponent)
    {
        if (!decimal.IsInteger(exponent))
            return Real(Math.Pow((double)value, (double)exponent));
        if (Math.Abs(exponent) > LargestExponent)
            throw new ToolException($"An exponent is larger than {LargestExponent}.");
        var result = 1m;
        for (var left = Math.Abs(exponent); left > 0; left--)
            result *= value;
        return exponent < 0 ? 1 / result : result;
    }

    decimal Single()
    {
        var next = Peek() ?? throw new ToolException("The expression ends where a number is expected.");
        if (next == '(')
        {
            Take();
            var value = Sum();
            Expect(')');
            return value;
        }
        return char.IsAsciiDigit(next) || next == '.' ? Number() : char.IsAsciiLetter(next) ? Named() : throw Unexpected(next);
    }

    decimal Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
            _at++;
        if (_at < _text.Length && _text[_at] is 'e' or 'E' && Exponent() is { } end)
            _at = end;
        return decimal.TryParse(_text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number : throw new ToolException($"\"{_text[start.._at]}\" is not a number that fits.");
    }

    int? Exponent()
    {
        var end = _at + 1;
        if (end < _text.Length && _text[end] is '+' or '-')
            end++;
        var digits = end;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            end++;
        return end > digits ? end : null;
    }

    decimal Named()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetterOrDigit(_text[_at]))
            _at++;
        var name = _text[start.._at].ToLowerInvariant();
        return name switch
        {
            "pi" => 3.1415926535897932384626433833m,
            "e" => 2.7182818284590452353602874714m,
            "sqrt" or "abs" or "round" or "floor" or "ceil" or "min" or "max" => Applied(name, Arguments()),
            _ => throw new ToolException($"\"{name}\" is unknown; there are sqrt, abs, round, floor, ceil, min, max, pi and e."),
        };
    }

    List<decimal> Arguments()
    {
        Expect('(');
        var arguments = new List<decimal> { Sum() };
        while (Peek() is ',' or ';')
        {
            Take();
            arguments.Add(Sum());
        }
        Expect(')');
        return arguments;
    }

    static decimal Applied(string name, List<decimal> of) => (name, of) switch
    {
        ("sqrt", [var value]) => Real(Math.Sqrt((double)value)),
        ("abs", [var value]) => Math.Abs(value),
        ("round", [var value]) => Math.Round(value, MidpointRounding.AwayFromZero),
        ("round", [var value, >= 0 and <= 28 and var digits]) when decimal.IsInteger(digits) => Math.Round(value, (int)digits, MidpointRounding.AwayFromZero),
        ("floor", [var value]) => Math.Floor(value),
        ("ceil", [var value]) => Math.Ceiling(value),
        ("min", { Count: > 0 }) => of.Min(),
        ("max", { Count: > 0 }) => of.Max(),
        _ => throw new ToolException($"{name} doesn't take these {of.Count} values."),
    };

    static decimal Real(double value) => double.IsFinite(value) ? (decimal)value : throw new ToolException("A root or power has no real value.");

    char? Peek()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
        return _at < _text.Length ? _text[_at] : null;
    }

    char Take() => _text[_at++];

    void Expect(char wanted)
    {
        if (Peek() is var next && next != wanted)
            throw next is { } other ? Unexpected(other) : new ToolException($"The expression ends where \"{wanted}\" is expected.");
        Take();
    }

    ToolException Unexpected(char character) => new(FormattableString.Invariant($"\"{character}\" at character {_at + 1} isn't expected there."));
}
