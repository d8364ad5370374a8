using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>The functions that every template knows.</summary>
static class Functions
{
    /// <summary>Longer ranges are refused, as by Jinja's sandbox.</summary>
    const long LongestRange = 100_000;

    static readonly Dictionary<string, object?> All = new()
    {
        ["range"] = new Method(Range),
        ["namespace"] = new Method(Namespace),
        ["dict"] = new Method(Map),
        ["raise_exception"] = new Method((budget, arguments) => throw budget.Refuse(PythonText.Of(arguments.Get(0, "message"), budget))),
    };

    /// <param name="now">What <c>strftime_now</c> tells.</param>
    public static IEnumerable<KeyValuePair<string, object?>> For(DateTimeOffset now) =>
        All.Append(new("strftime_now", new Method((budget, arguments) => TimeFormat.Write(now, PythonText.Of(arguments.Get(0, "format"), budget), budget))));

    static ListValue Range(RenderBudget budget, Arguments arguments)
    {
        var numbers = arguments.Positional.Select(value => PythonNumbers.Whole(value) ?? throw budget.Fail($"TypeError: '{PythonText.TypeName(value)}' object cannot be interpreted as an integer")).ToArray();
        var (start, stop, step) = numbers switch
        {
            [var end] => (0, end, 1),
            [var first, var end] => (first, end, 1),
            [var first, var end, var by and not 0] => (first, end, by),
            _ => throw budget.Fail("TypeError: range expects 1 to 3 arguments, of which the third isn't zero"),
        };
        var count = Math.Max(0, Math.Ceiling(((double)stop - start) / step));
        if (count > LongestRange)
            throw budget.Fail($"OverflowError: Range too big. The sandbox blocks ranges larger than MAX_RANGE ({LongestRange}).");
        budget.Items(3 * (long)count);
        return new([.. Enumerable.Range(0, (int)count).Select(index => (object?)(start + index * step))]);
    }

    static NamespaceValue Namespace(RenderBudget budget, Arguments arguments)
    {
        var space = new NamespaceValue();
        budget.Items(4 + arguments.Named.Length);
        foreach (var (name, value) in arguments.Positional.SelectMany(map => MapMethods.Named(map, budget)).Concat(arguments.Named))
            space.Members[name] = value;
        return space;
    }

    static MapValue Map(RenderBudget budget, Arguments arguments)
    {
        var map = new MapValue();
        budget.Items(4 + 4 * arguments.Named.Length);
        if (arguments.Positional is [var from, ..])
            foreach (var pair in from is MapValue source ? MapMethods.Items(source, budget).Items : PythonItems.Of(from, budget))
                map.Put(PythonItems.TryIndex(pair, 0, budget, out var key) ? key : null, PythonItems.TryIndex(pair, 1, budget, out var value) ? value : throw budget.Fail("ValueError: dictionary update sequence element has not length 2"));
        foreach (var (name, value) in arguments.Named)
            map.Put(name, value);
        return map;
    }
}
