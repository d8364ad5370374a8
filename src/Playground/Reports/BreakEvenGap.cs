namespace Playground.Reports;

/// <summary>What kept a break-even from being found.</summary>
public enum BreakEvenGap
{
    None,
    NoMachine,
    NoLocalModel,
    NoHostedModel,
    NoCosts,
}
