namespace Playground.Pricing;

/// <summary>Service tiers under one name each, however providers call them.</summary>
public static class PriceTier
{
    public const string Batch = "batch";
    public const string Flex = "flex";
    public const string Priority = "priority";

    /// <summary>
    /// <c>null</c> for the standard tier, which providers call <c>default</c> (OpenAI), <c>standard</c> (Anthropic, Gemini) or <c>on_demand</c>
    /// (Groq); <c>auto</c> only repeats a request that asked for nothing special. Any other name in lower case.
    /// </summary>
    public static string? Normalise(string? tier) => tier?.Trim().ToLowerInvariant() switch
    {
        null or "" or "default" or "standard" or "on_demand" or "auto" => null,
        "batches" => Batch,
        var other => other,
    };
}
