using Playground.Faults;
using Playground.Settings;

namespace Playground.Pricing.Importing;

/// <summary>The entries of a price list as they are read: an entry with a fault gives no price, for a part of one would price answers wrongly.</summary>
sealed class PriceListEntries
{
    readonly Dictionary<string, IReadOnlyList<PriceRow>> _rows = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> _unpriced = [];
    readonly List<Fault> _faults = [];

    public void Refuse(Fault fault) => _faults.Add(fault);

    /// <param name="read">Gives the prices of the entry, and adds what is wrong with it.</param>
    /// <param name="goesFirst">Whether it replaces an entry of the same model; <c>null</c> when it does.</param>
    public void Add(string name, Func<List<Fault>, IReadOnlyList<PriceRow>> read, Func<IReadOnlyList<PriceRow>, bool>? goesFirst = null)
    {
        var faults = new List<Fault>();
        var found = read(faults);
        faults.AddRange(found.SelectMany(PriceRowCheck.Faults));
        // In a file of the team's own these stand for other characters; a list of others means one model.
        if (found.Count > 0 && found[0].Model.AsSpan().ContainsAny('*', '?'))
            faults.Add(new Fault(PricingFaultKind.ModelNamePattern, $"the model is \"{ForeignName.Excerpt(found[0].Model)}\", and * and ? would stand for any other model's name; expected the id of one model.").In(found[0]));
        if (faults.Count > 0)
            _faults.AddRange(faults);
        else if (found.Count == 0)
            _unpriced.Add(name);
        else if (!_rows.ContainsKey(found[0].Model) || goesFirst?.Invoke(found) != false)
            _rows[found[0].Model] = found;
    }

    public ImportedPrices As(PriceListFormat format) => new(format, [.. _rows.Values.SelectMany(found => found)], _unpriced, _faults);
}
