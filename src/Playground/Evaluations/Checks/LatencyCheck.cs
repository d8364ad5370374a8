using System.Globalization;
using Playground.Faults;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

/// <summary>The answer took no more than the threshold, in milliseconds.</summary>
sealed class LatencyCheck() : Check("latency")
{
    public override bool NeedsValue => false;

    protected override CheckOutcome Of(string answer, CheckContext context) => context.Latency is not { } latency
        ? CheckOutcome.Unknown("It isn't known how long the answer took.")
        : CheckOutcome.Of(latency.TotalMilliseconds <= context.Check.Threshold, string.Create(CultureInfo.InvariantCulture, $"The answer took {latency.TotalMilliseconds:0} ms; allowed are {context.Check.Threshold} ms."));

    public override IEnumerable<Fault> Faults(CheckDefinition check)
    {
        if (check.Threshold is not > 0)
            yield return ThresholdFault(check, "a time in milliseconds");
    }
}
