namespace Playground.Pricing;

/// <summary>Adds prices to the team's own. Nothing that is there is rewritten: a price that differs starts a new period.</summary>
public sealed class PriceEditor(PriceBook book, IPriceStore store)
{
    /// <summary>Adds the rows whose amounts differ from those in force on the day they begin.</summary>
    /// <param name="replace">Corrects a price of the team's own that begins on the same day; otherwise such a row is refused.</param>
    /// <exception cref="InvalidPricesException">Rows are faulty or periods overlap; nothing is changed.</exception>
    public async Task<PriceChange> AddAsync(IReadOnlyList<PriceRow> rows, bool replace = false, CancellationToken cancellationToken = default)
    {
        if (PriceRowCheck.Faults(rows).ToArray() is { Length: > 0 } faults)
            throw new InvalidPricesException(faults);
        PriceRow[] added = [];
        await store.ChangeAsync(before =>
        {
            var own = new PriceCatalog(before);
            added = [.. rows.Where(row => !IsInForce(own, row))];
            return added.Length == 0 ? before : new PriceCatalog([.. Kept(before, added, replace), .. added]).Rows;
        }, cancellationToken);
        return new(added, rows.Count - added.Length);
    }

    bool IsInForce(PriceCatalog own, PriceRow row) =>
        book.Layered(own, row.Model, row.From).Any(other => (other.Series with { Model = row.Series.Model }) == row.Series && SameCharges(other.Price, row.Price));

    static IEnumerable<PriceRow> Kept(IReadOnlyList<PriceRow> before, PriceRow[] added, bool replace)
    {
        if (!replace)
            return before;
        var beginnings = added.Select(row => (row.Series, row.From)).ToHashSet();
        return before.Where(row => !beginnings.Contains((row.Series, row.From)));
    }

    static bool SameCharges(PriceTerms one, PriceTerms other) =>
        one.Currency == other.Currency && one.ValidUntil == other.ValidUntil && PriceRowCheck.Amounts(one).SequenceEqual(PriceRowCheck.Amounts(other));
}

/// <summary>What became of rows that were to be added.</summary>
/// <param name="Unchanged">How many were in force already.</param>
public sealed record PriceChange(IReadOnlyList<PriceRow> Added, int Unchanged);
