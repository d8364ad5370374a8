namespace Playground.Pricing;

/// <summary>Finds what can't be right in <c>Playground:Pricing</c>.</summary>
static class PricingOptionsCheck
{
    public static IEnumerable<string> Faults(PricingOptions options)
    {
        foreach (var (endpoint, provider) in options.Endpoints)
            if (string.IsNullOrWhiteSpace(provider) || provider.Contains('/'))
                yield return $"{PricingOptions.Section}:{nameof(options.Endpoints)}:{endpoint} is \"{provider}\"; expected the name of a provider in the price list, such as openai, anthropic, gemini, mistral, groq, deepseek, xai or openrouter.";
    }
}
