namespace Playground.Pricing.Importing;

/// <summary>Price lists of others that can be read.</summary>
public enum PriceListFormat
{
    /// <summary><c>model_prices_and_context_window.json</c> of LiteLLM: an object keyed by model, in US dollars per token.</summary>
    LiteLlm,

    /// <summary>What OpenRouter answers to <c>/api/v1/models</c>: strings in US dollars per token.</summary>
    OpenRouter,
}
