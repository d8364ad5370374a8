namespace Playground.Pricing;

/// <summary>The section <c>Playground:Pricing</c>.</summary>
public sealed class PricingOptions
{
    public const string Section = "Playground:Pricing";

    /// <summary>
    /// Endpoints whose models cost what another provider's do: the endpoint's name, and the name in the price list. For instance
    /// <c>"work": "openai"</c>, so that <c>work/gpt-5</c> costs what <c>openai/gpt-5</c> costs.
    /// </summary>
    public Dictionary<string, string> Endpoints { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
