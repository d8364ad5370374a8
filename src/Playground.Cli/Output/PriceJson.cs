using System.Globalization;
using Playground.Pricing;

namespace Playground.Cli.Output;

/// <summary>How prices are printed.</summary>
static class PriceJson
{
    /// <summary>Amounts per million tokens unless the name says otherwise.</summary>
    public static object Of(PriceRow row) => new
    {
        model = row.Model,
        row.Series.Tier,
        row.Price.AboveInputTokens,
        row.Price.Input,
        row.Price.CachedInput,
        row.Price.CacheWrite,
        row.Price.Output,
        row.Price.Reasoning,
        row.Price.ImageInput,
        row.Price.ImageOutput,
        row.Price.AudioInput,
        row.Price.AudioOutput,
        row.Price.PerRequest,
        row.Price.PerImage,
        row.Price.PerAudioSecond,
        row.Price.Currency,
        row.Price.ValidFrom,
        row.Price.ValidUntil,
        row.Price.Source,
        row.Price.ReadOn,
    };

    public static string Amount(decimal? amount) => amount?.ToString("0.############", CultureInfo.InvariantCulture) ?? "—";

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";
}
