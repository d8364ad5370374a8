using Microsoft.Extensions.Localization;
using Playground.Pricing;
using Playground.Web.Faults;

namespace Playground.Web.Pricing;

/// <summary>How a price is named: <c>openai/gpt-5, flex, above 272,000 input tokens</c>.</summary>
public sealed class PriceRowText(IStringLocalizer<PriceRowText> words) : IFaultArgumentText
{
    public string Of(PriceRow row) => string.Join(", ", new[]
    {
        string.IsNullOrWhiteSpace(row.Model) ? words["NoModel"].Value : row.Model,
        PriceTier.Normalise(row.Price.Tier),
        row.Price.AboveInputTokens is { } above ? words["Above", above].Value : null,
    }.OfType<string>());

    string? IFaultArgumentText.Find(object argument) => argument is PriceRow row ? Of(row) : null;
}
