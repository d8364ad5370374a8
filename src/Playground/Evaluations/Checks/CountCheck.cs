using System.Globalization;
using System.Text.Json;
using Playground.Faults;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

/// <summary>So many of something are in the answer: exactly the value where it is a number, otherwise within its <c>min</c> and <c>max</c>.</summary>
sealed class CountCheck(string name, string unit, Func<string, int> count) : Check(name)
{
    protected override CheckOutcome Of(string answer, CheckContext context)
    {
        if (Range(context.Check.Value) is not { } range)
            return CheckOutcome.Unknown("There is no number to compare with.");
        var found = count(answer);
        return CheckOutcome.Of(found >= range.Min && found <= range.Max, string.Create(CultureInfo.InvariantCulture, $"The answer has {found} {unit}; expected {Text(range)}."));
    }

    public override IEnumerable<Fault> Faults(CheckDefinition check)
    {
        if (Range(check.Value) is null)
            yield return ValueFault(check, "a number, or min and max");
    }

    static (double Min, double Max)? Range(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Number } exact => (exact.GetDouble(), exact.GetDouble()),
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) => (exact, exact),
        { ValueKind: JsonValueKind.Object } limits when Limit(limits, "min") is var min && Limit(limits, "max") is var max && (min ?? max) is not null => (min ?? 0, max ?? double.PositiveInfinity),
        _ => null,
    };

    static double? Limit(JsonElement limits, string name) => limits.TryGetProperty(name, out var limit) && limit.ValueKind == JsonValueKind.Number ? limit.GetDouble() : null;

    static string Text((double Min, double Max) range) => range.Min == range.Max ? range.Min.ToString(CultureInfo.InvariantCulture)
        : double.IsInfinity(range.Max) ? string.Create(CultureInfo.InvariantCulture, $"at least {range.Min}") : string.Create(CultureInfo.InvariantCulture, $"{range.Min} to {range.Max}");
}
