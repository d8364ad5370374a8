using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Playground.Faults;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

/// <summary>The last number in the answer is the expected one, give or take the threshold. Thousands may be parted by commas, as in 1,234.5.</summary>
sealed partial class NumericCheck() : Check("numeric")
{
    protected override CheckOutcome Of(string answer, CheckContext context)
    {
        var expected = ExpectedTexts.Of(context).Select(Parse).OfType<double>().ToArray();
        if (expected.Length == 0)
            return CheckOutcome.Unknown("There is no number to compare with.");
        if (Number().Matches(answer) is not { Count: > 0 } found || Parse(found[^1].Value) is not { } number)
            return CheckOutcome.Of(false, $"Expected {Text(expected)}, found no number.");
        var tolerance = context.Check.Threshold ?? 0;
        return CheckOutcome.Of(expected.Any(wanted => Math.Abs(wanted - number) <= tolerance), string.Create(CultureInfo.InvariantCulture, $"Expected {Text(expected)} ± {tolerance}, found {number}."));
    }

    public override IEnumerable<Fault> Faults(CheckDefinition check)
    {
        if (check.Value is { } value && (value.ValueKind is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False || ExpectedTexts.Of(check)!.Any(text => Parse(text) is null)))
            yield return ValueFault(check, "a number");
        if (check.Threshold < 0)
            yield return ThresholdFault(check, "0 or more");
    }

    static double? Parse(string text) =>
        double.TryParse(text.Replace(",", "", StringComparison.Ordinal).Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    static string Text(double[] numbers) => string.Join(" or ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"[-−]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?([eE][-+]?[0-9]{1,3})?", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();
}
