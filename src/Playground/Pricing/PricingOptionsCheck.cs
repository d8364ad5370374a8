namespace Playground.Pricing;

/// <summary>Finds what can't be right in <c>Playground:Pricing</c>.</summary>
static class PricingOptionsCheck
{
    public static IEnumerable<string> Faults(PricingOptions options)
    {
        foreach (var (endpoint, provider) in options.Endpoints)
            if (string.IsNullOrWhiteSpace(provider) || provider.Contains('/'))
                yield return $"{PricingOptions.Section}:{nameof(options.Endpoints)}:{endpoint} is \"{provider}\"; expected the name of a provider in the price list, such as openai, anthropic, gemini, mistral, groq, deepseek, xai or openrouter.";
        if (!Currencies.IsKnown(options.Currency))
            yield return $"{PricingOptions.Section}:{nameof(options.Currency)} is \"{options.Currency}\"; expected a code of ISO 4217 such as USD or EUR.";
        foreach (var (index, rate) in options.Rates.Index())
            foreach (var fault in rate.Faults())
                yield return $"{PricingOptions.Section}:{nameof(options.Rates)}:{index}: {fault.Message}";
        if (options.Machine is { } machine)
            foreach (var fault in MachineCostCheck.Faults(machine, $"{PricingOptions.Section}:{nameof(options.Machine)}:"))
                yield return fault.Message;
    }
}
