using System.Runtime.InteropServices;

namespace Playground.Storage.Figures;

/// <summary>Numbers the models and currencies that occur in figures, in the order in which they first occur.</summary>
sealed class FigureNumbers
{
    readonly Dictionary<string, int> _models = new(StringComparer.Ordinal);
    readonly List<string> _currencies = [];

    public FigureNames Names => new([.. _models.Keys], _currencies);

    public int Model(string id)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_models, id, out var known);
        if (!known)
            number = _models.Count - 1;
        return number;
    }

    public byte Currency(string currency)
    {
        var number = _currencies.IndexOf(currency);
        if (number >= 0)
            return (byte)number;
        _currencies.Add(currency);
        return (byte)(_currencies.Count - 1);
    }
}
