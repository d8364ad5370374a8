using Playground.Pricing;

namespace Playground.Testing;

/// <summary>Short ways to write price rows in tests.</summary>
static class Prices
{
    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");

    public static PriceRow Row(string model, decimal? input = 1, decimal? output = 2, string? from = null, string? until = null, string? tier = null, long? above = null) =>
        new(model, new PriceTerms
        {
            Input = input,
            Output = output,
            ValidFrom = from is null ? null : Day(from),
            ValidUntil = until is null ? null : Day(until),
            Tier = tier,
            AboveInputTokens = above,
        });
}
