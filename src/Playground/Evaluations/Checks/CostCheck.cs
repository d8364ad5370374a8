using System.Globalization;
using Playground.Faults;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

/// <summary>The answer cost no more than the threshold, in US dollars.</summary>
sealed class CostCheck() : Check("cost")
{
    public override bool NeedsValue => false;

    protected override CheckOutcome Of(string answer, CheckContext context) => context.Cost is not { } cost
        ? CheckOutcome.Unknown("It isn't known what the answer cost.")
        : CheckOutcome.Of((double)cost <= context.Check.Threshold, string.Create(CultureInfo.InvariantCulture, $"The answer cost ${cost:0.########}; allowed are ${context.Check.Threshold}."));

    public override IEnumerable<Fault> Faults(CheckDefinition check)
    {
        if (check.Threshold is not >= 0)
            yield return ThresholdFault(check, "an amount in US dollars");
    }
}
