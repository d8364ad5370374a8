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

    /// <summary>The currency in which money is shown, where a rate to it is known.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>Rates as the team entered them, each with its day.</summary>
    public List<ExchangeRate> Rates { get; set; } = [];

    /// <summary>What the machine that runs the local models costs; <c>null</c> when nobody has said so.</summary>
    public MachineCostProfile? Machine { get; set; }
}
