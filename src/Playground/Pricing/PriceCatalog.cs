using System.Text.RegularExpressions;

namespace Playground.Pricing;

/// <summary>Price rows with their periods, ready to be asked for a model at a date. Never changes once made.</summary>
public sealed class PriceCatalog
{
    public static readonly PriceCatalog Empty = new([]);

    readonly ILookup<string, PriceRow> _exact;
    readonly (Regex Pattern, PriceRow[] Rows)[] _patterns;

    /// <exception cref="InvalidPricesException">Rows are faulty, or their periods overlap.</exception>
    public PriceCatalog(IReadOnlyList<PriceRow> rows)
    {
        InvalidPricesException.ThrowIf(PriceRowCheck.Faults(rows));
        Rows = rows;
        _exact = rows.Where(row => !IsPattern(row.Model)).ToLookup(row => row.Model, StringComparer.OrdinalIgnoreCase);
        _patterns = [.. rows.Where(row => IsPattern(row.Model)).GroupBy(row => row.Model, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Key.Count(character => character is not ('*' or '?'))).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Compile(group.Key), group.ToArray()))];
    }

    public IReadOnlyList<PriceRow> Rows { get; }

    /// <summary>
    /// The rows that hold for a model on a day: one per tier and threshold. A row with the model's own id wins over patterns, and the pattern
    /// with the most literal characters over the others.
    /// </summary>
    public IReadOnlyList<PriceRow> InForce(string modelId, DateOnly date) =>
        [.. RowsFor(modelId).GroupBy(row => row.Series).Select(series => Latest(series, date)).OfType<PriceRow>()];

    /// <summary>The rows of every day that would be looked at for a model.</summary>
    public IEnumerable<PriceRow> RowsFor(string modelId) =>
        _exact.Contains(modelId) ? _exact[modelId] : _patterns.FirstOrDefault(pattern => pattern.Pattern.IsMatch(modelId)).Rows ?? [];

    static PriceRow? Latest(IEnumerable<PriceRow> series, DateOnly date) =>
        series.Where(row => row.From <= date).MaxBy(row => row.From) is { } row && row.HoldsOn(date) ? row : null;

    static bool IsPattern(string model) => model.AsSpan().ContainsAny('*', '?');

    static Regex Compile(string pattern) => new(
        $"^{Regex.Escape(pattern).Replace("\\*", "[^/]*").Replace("\\?", "[^/]")}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
