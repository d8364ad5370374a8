using System.Collections.Frozen;
using System.Numerics;
using Playground.ChatTemplates.Limits;
using Playground.ChatTemplates.Values;

namespace Playground.ChatTemplates.Builtins;

/// <summary>The tests that Jinja knows.</summary>
static class Tests
{
    static readonly FrozenDictionary<string, BuiltinTest> All = new Dictionary<string, BuiltinTest>
    {
        ["defined"] = (_, value, _) => value is not Undefined,
        ["undefined"] = (_, value, _) => value is Undefined,
        ["none"] = (_, value, _) => value is null,
        ["boolean"] = (_, value, _) => value is bool,
        ["true"] = (_, value, _) => value is true,
        ["false"] = (_, value, _) => value is false,
        ["integer"] = (_, value, _) => value is long or BigInteger,
        ["float"] = (_, value, _) => value is double,
        ["number"] = (_, value, _) => PythonNumbers.IsNumber(value),
        ["string"] = (_, value, _) => value is string,
        ["mapping"] = (_, value, _) => value is MapValue,
        ["iterable"] = (_, value, _) => value is string or ListValue or MapValue or Undefined,
        ["sequence"] = (_, value, _) => value is string or MapValue or Undefined or ListValue { Kind: ListKind.List or ListKind.Tuple },
        ["callable"] = (_, value, _) => value is Callable,
        ["escaped"] = (_, _, _) => false,
        ["sameas"] = (_, value, arguments) => arguments.Get(0, "other") is var other && (ReferenceEquals(value, other) || (value is bool or long or string && Equals(value, other))),
        ["in"] = (budget, value, arguments) => PythonItems.Contains(arguments.Get(0, "seq"), value, budget),
        ["even"] = (budget, value, _) => Rest(value, 2, budget) == 0,
        ["odd"] = (budget, value, _) => Rest(value, 2, budget) == 1,
        ["divisibleby"] = (budget, value, arguments) => Rest(value, arguments.Get(0, "num"), budget) == 0,
        ["lower"] = (budget, value, _) => PythonText.Of(value, budget) is var text && text.Any(char.IsLetter) && text == text.ToLowerInvariant(),
        ["upper"] = (budget, value, _) => PythonText.Of(value, budget) is var text && text.Any(char.IsLetter) && text == text.ToUpperInvariant(),
        ["filter"] = (_, value, _) => value is string name && Filters.Find(name) is not null,
        ["test"] = (_, value, _) => value is string name && Find(name) is not null,
        ["eq"] = Equal,
        ["equalto"] = Equal,
        ["=="] = Equal,
        ["ne"] = (budget, value, arguments) => !Equal(budget, value, arguments),
        ["!="] = (budget, value, arguments) => !Equal(budget, value, arguments),
        ["lt"] = Ordered("<", order => order < 0),
        ["lessthan"] = Ordered("<", order => order < 0),
        ["<"] = Ordered("<", order => order < 0),
        ["le"] = Ordered("<=", order => order <= 0),
        ["<="] = Ordered("<=", order => order <= 0),
        ["gt"] = Ordered(">", order => order > 0),
        ["greaterthan"] = Ordered(">", order => order > 0),
        [">"] = Ordered(">", order => order > 0),
        ["ge"] = Ordered(">=", order => order >= 0),
        [">="] = Ordered(">=", order => order >= 0),
    }.ToFrozenDictionary();

    public static BuiltinTest? Find(string name) => All.GetValueOrDefault(name);

    public static bool Run(string name, object? value, Arguments arguments, RenderBudget budget) =>
        (Find(name) ?? throw budget.Fail($"No test named '{name}'."))(budget, value, arguments);

    static bool Equal(RenderBudget budget, object? value, Arguments arguments) => PythonOrder.AreEqual(value, arguments.Get(0, "other"), budget);

    static BuiltinTest Ordered(string operation, Func<int, bool> holds) => (budget, value, arguments) => holds(PythonOrder.Compare(value, arguments.Get(0, "other"), operation, budget));

    static double? Rest(object? value, object? divisor, RenderBudget budget) =>
        PythonNumbers.Real(PythonArithmetic.Compute("%", value is string ? null : value, divisor is int number ? (long)number : divisor, budget));
}
