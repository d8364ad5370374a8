using System.Globalization;
using Playground.Pricing;

namespace Playground.Web.Pricing;

/// <summary>A price as it is typed: a new row that begins on a day. An empty field is not known, never free.</summary>
public sealed class PriceForm
{
    public string Model { get; set; } = "";

    public string Tier { get; set; } = "";

    public decimal? AboveInputTokens { get; set; }

    public string Currency { get; set; } = "USD";

    public decimal? Input { get; set; }

    public decimal? CachedInput { get; set; }

    public decimal? CacheWrite { get; set; }

    public decimal? Output { get; set; }

    public decimal? Reasoning { get; set; }

    public decimal? PerRequest { get; set; }

    public decimal? PerImage { get; set; }

    public decimal? PerAudioSecond { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string Source { get; set; } = "";

    /// <summary>Corrects a price of one's own that begins on the same day.</summary>
    public bool Replaces { get; set; }

    /// <summary>It began with no price of another.</summary>
    public bool IsNew { get; private init; } = true;

    /// <summary>The team's own price that it began with; <c>null</c> when that was none.</summary>
    public PriceRow? OwnRow { get; private init; }

    /// <summary>What the form has no field for stays as it was.</summary>
    PriceTerms Rest { get; init; } = new();

    public static PriceForm Of(CatalogRow known) => Of(known.Row, known.IsOwn);

    static PriceForm Of(PriceRow row, bool isOwn) => new()
    {
        Model = row.Model,
        Tier = row.Price.Tier ?? "",
        AboveInputTokens = row.Price.AboveInputTokens,
        Currency = row.Price.Currency,
        Input = row.Price.Input,
        CachedInput = row.Price.CachedInput,
        CacheWrite = row.Price.CacheWrite,
        Output = row.Price.Output,
        Reasoning = row.Price.Reasoning,
        PerRequest = row.Price.PerRequest,
        PerImage = row.Price.PerImage,
        PerAudioSecond = row.Price.PerAudioSecond,
        Rest = row.Price,
        IsNew = false,
        OwnRow = isOwn ? row : null,
    };

    /// <param name="today">The first day where none is typed, and the day of reading.</param>
    public PriceRow ToRow(DateOnly today) => new(Model.Trim(), Rest with
    {
        Tier = PriceTier.Normalise(Tier),
        AboveInputTokens = AboveInputTokens is { } above and > long.MinValue and < long.MaxValue ? (long)above : null,
        Currency = Currency.Trim().ToUpper(CultureInfo.InvariantCulture),
        Input = Input,
        CachedInput = CachedInput,
        CacheWrite = CacheWrite,
        Output = Output,
        Reasoning = Reasoning,
        PerRequest = PerRequest,
        PerImage = PerImage,
        PerAudioSecond = PerAudioSecond,
        ValidFrom = ValidFrom ?? today,
        ValidUntil = ValidUntil,
        Source = string.IsNullOrWhiteSpace(Source) ? PriceTerms.Entered : Source.Trim(),
        ReadOn = today,
    });
}
