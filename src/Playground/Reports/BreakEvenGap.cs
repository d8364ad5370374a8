using Playground.Comparing;
using Playground.Judging;
using Playground.Measuring;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.BreakingEven;
using Playground.Pricing.Performance;
using Playground.Statistics;

namespace Playground.Reporting;

/// <summary>What kept a break-even from being found.</summary>
public enum BreakEvenGap
{
    None,
    NoMachine,
    NoLocalModel,
    NoHostedModel,
    NoCosts,
}
