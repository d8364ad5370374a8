namespace Playground.PricePerformance.BreakingEven;

/// <summary>What a provider charges for. Tokens that have no price of their own are charged as input or output.</summary>
public enum HostedChargeKind
{
    Input,
    CachedInput,
    Output,
    Reasoning,
    Request,
}
