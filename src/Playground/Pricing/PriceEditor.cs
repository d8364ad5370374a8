using Playground.Accounts;
using Playground.Faults;

namespace Playground.Pricing;

/// <summary>Changes the team's own prices. Nothing that is there is rewritten unasked: a price that differs starts a new period.</summary>
public sealed class PriceEditor(PriceService book, IPriceRepository store)
{
    const int Named = 5;

    /// <summary>Adds the rows whose amounts differ from those in force on the day they begin.</summary>
    /// <param name="replace">Corrects prices of the team's own that begin on the same day; otherwise such rows are refused.</param>
    /// <exception cref="InvalidPricesException">Rows are faulty or periods overlap; nothing is changed.</exception>
    public async Task<PriceChange> AddAsync(IReadOnlyList<PriceRow> rows, bool replace = false, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Administer);
        InvalidPricesException.ThrowIf(PriceRowCheck.Faults(rows));
        PriceRow[] added = [];
        await store.ChangeAsync(before =>
        {
            added = Added(new(before), rows);
            if (added.Length == 0)
                return before;
            var after = new PriceCatalog([.. Kept(before, added, replace), .. added]);
            InvalidPricesException.ThrowIf(added.Where(row => row.Price.AboveInputTokens is not null && !HasBase(after, row)).Select(Baseless));
            return after.Rows;
        }, cancellationToken);
        return new(added, rows.Count - added.Length);
    }

    /// <summary>What <see cref="AddAsync"/> would add, each beside what is in force until then; nothing is changed.</summary>
    /// <exception cref="InvalidPricesException">Rows are faulty, or the team's own prices can't be read.</exception>
    public PricePreview Preview(IReadOnlyList<PriceRow> rows)
    {
        InvalidPricesException.ThrowIf(PriceRowCheck.Faults(rows));
        var own = new PriceCatalog(store.Read());
        var added = Added(own, rows);
        return new([.. added.Select(row => new PriceDifference(row, Before(own, row)))], rows.Count - added.Length);
    }

    /// <summary>Takes a price of the team's own out of the list; what answers were charged by it they keep.</summary>
    /// <returns><c>false</c> when it wasn't there: shipped prices can't be taken out, only covered by another.</returns>
    /// <exception cref="InvalidPricesException">The team's own prices can't be read; nothing is changed.</exception>
    public async Task<bool> RemoveAsync(PriceRow row, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Administer);
        var removed = false;
        await store.ChangeAsync(before =>
        {
            PriceRow[] kept = [.. before.Where(other => (other.Series, other.From) != (row.Series, row.From))];
            removed = kept.Length < before.Count;
            return removed ? kept : before;
        }, cancellationToken);
        return removed;
    }

    // The thresholds of a tier are added with it: its own price hides the shipped one with all its thresholds.
    PriceRow[] Added(PriceCatalog own, IReadOnlyList<PriceRow> rows) =>
        [.. rows.GroupBy(row => (row.Series with { AboveInputTokens = null }, row.From))
            .Where(tier => !tier.All(row => IsAmong(book.Layered(own, row.Model, row.From), row)))
            .SelectMany(tier => tier.Where(row => !IsAmong(own.InForce(row.Model, row.From), row)))];

    // Above a threshold another price holds than below it; with that one alone, nothing is known of either.
    bool HasBase(PriceCatalog own, PriceRow row) =>
        book.Layered(own, row.Model, row.From).Any(other => other.Series with { Model = "" } == row.Series with { Model = "", AboveInputTokens = null });

    static Fault Baseless(PriceRow row) => new Fault(PricingFaultKind.ThresholdAlone,
        $"There is no price for shorter prompts, and without it this one can't hold; enter that first.").In(row);

    PriceTerms? Before(PriceCatalog own, PriceRow row) =>
        book.Layered(own, row.Model, row.From).FirstOrDefault(other => (other.Series with { Model = row.Series.Model }) == row.Series)?.Price;

    static IEnumerable<PriceRow> Kept(IReadOnlyList<PriceRow> before, PriceRow[] added, bool replace)
    {
        var beginnings = added.Select(row => (row.Series, row.From)).ToHashSet();
        var taken = before.Where(row => beginnings.Contains((row.Series, row.From))).ToArray();
        if (!replace)
            InvalidPricesException.ThrowIf(Refusal(taken));
        return before.Except(taken);
    }

    static IEnumerable<Fault> Refusal(PriceRow[] taken)
    {
        if (taken.Length == 0)
            yield break;
        var names = string.Join("; ", taken.Take(Named).Select(row => row.Title)) + (taken.Length > Named ? "; …" : "");
        yield return new(PricingFaultKind.OwnOnSameDay,
            $"{taken.Length} of these prices differ from your own that begin on the same day, {taken[0].From:yyyy-MM-dd}: {names}. Let them begin on another day, or have yours replaced (--replace on the command line).");
    }

    static bool IsAmong(IEnumerable<PriceRow> inForce, PriceRow row) =>
        inForce.Any(other => (other.Series with { Model = row.Series.Model }) == row.Series && SameCharges(other.Price, row.Price));

    static bool SameCharges(PriceTerms one, PriceTerms other) =>
        one.Currency == other.Currency && one.ValidUntil == other.ValidUntil && PriceRowCheck.Amounts(one).SequenceEqual(PriceRowCheck.Amounts(other));
}
