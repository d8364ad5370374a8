using Playground.Settings;

namespace Playground.Pricing;

/// <summary>One line of a price list: a period of a price for one model or for the models that a pattern names.</summary>
/// <param name="Model">
/// A model id, or a pattern of one: <c>*</c> stands for any characters but <c>/</c>, <c>?</c> for one of them. So a row of one endpoint
/// never holds for another.
/// </param>
/// <param name="Price">The amounts and their period.</param>
public sealed record PriceRow(string Model, PriceTerms Price)
{
    /// <summary>Rows of one series follow each other in time: the next one's first day ends the one before.</summary>
    public PriceSeries Series => new(Model.ToLowerInvariant(), PriceTier.Normalise(Price.Tier), Price.AboveInputTokens);

    /// <summary>How the row is named in a sentence: <c>openai/gpt-5, flex, above 272000 input tokens</c>.</summary>
    public string Title => string.Join(", ",
        new[] { string.IsNullOrWhiteSpace(Model) ? "a price without a model" : !ForeignName.IsUsable(Model) ? ForeignName.Excerpt(Model) : Model, PriceTier.Normalise(Price.Tier), Price.AboveInputTokens is { } above ? FormattableString.Invariant($"above {above} input tokens") : null }.OfType<string>());

    /// <summary>The first day, where none is named the first of all days.</summary>
    public DateOnly From => Price.ValidFrom ?? DateOnly.MinValue;

    public override string ToString() => Title;

    public bool HoldsOn(DateOnly date) => From <= date && (Price.ValidUntil is not { } until || date <= until);
}

/// <summary>What prices are told apart by, beside their dates.</summary>
public readonly record struct PriceSeries(string Model, string? Tier, long? AboveInputTokens);
