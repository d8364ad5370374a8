using System.Globalization;
using Playground.Faults;
using Playground.PromptSets;
using Playground.Statistics.TextScores;

namespace Playground.Evaluations.Checks;

/// <summary>The answer is no more edits away from the expected text than the threshold says, 5 where it says nothing, as with promptfoo.</summary>
sealed class LevenshteinCheck() : Check("levenshtein")
{
    const double Default = 5;

    /// <summary>Time grows with the product of both lengths; texts of more code points aren't compared.</summary>
    const int MostCodePoints = 20_000;

    protected override CheckOutcome Of(string answer, CheckContext context)
    {
        var distances = IsShort(answer)
            ? ExpectedTexts.Of(context).Where(IsShort).Select(text => EditDistance.Levenshtein(answer, text)).ToArray()
            : [];
        if (distances.Length == 0)
            return CheckOutcome.Unknown(string.Create(CultureInfo.InvariantCulture, $"There is nothing to compare with, or a text is longer than {MostCodePoints} characters."));
        var limit = context.Check.Threshold ?? Default;
        return CheckOutcome.Of(distances.Min() <= limit, string.Create(CultureInfo.InvariantCulture, $"The answer is {distances.Min()} edits away; allowed are {limit}."));
    }

    static bool IsShort(string text) => text.EnumerateRunes().Count() <= MostCodePoints;

    public override IEnumerable<Fault> Faults(CheckDefinition check)
    {
        if (check.Threshold < 0)
            yield return ThresholdFault(check, "0 or more");
    }
}
