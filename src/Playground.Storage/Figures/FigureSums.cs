using System.Runtime.InteropServices;
using Playground.Comparisons;
using Playground.Models;
using Playground.PricePerformance;

namespace Playground.Storage.Figures;

/// <summary>Adds up the figures of one model.</summary>
sealed class FigureSums
{
    // By currency, those of local models beside those of hosted ones.
    readonly List<CostSum> _costs = [];
    readonly List<double> _firstToken = [], _total = [], _speed = [];
    int _answers, _usable, _unpriced, _leftOut, _counted, _busyCount, _energyCount;
    long _uncached, _cacheRead, _cacheWrite, _output, _reasoning;
    double _busy, _shared, _joules;

    public bool IsEmpty => _answers == 0;

    public void Add(in Figure figure)
    {
        _answers++;
        AddCost(figure);
        AddTokens(figure);
        if (!float.IsNaN(figure.Busy))
        {
            _busyCount++;
            _busy += figure.Busy;
            _shared += figure.Busy / Math.Max(1, figure.Concurrency);
        }
        if (!float.IsNaN(figure.Joules))
            (_energyCount, _joules) = (_energyCount + 1, _joules + figure.Joules);
        if (!figure.Is(FigureFlags.Usable))
            return;
        _usable++;
        if (figure.Is(FigureFlags.SharedDevice))
            _leftOut++;
        else
            AddTimes(figure);
    }

    public ModelFigures ToFigures(ModelCard model, IReadOnlyList<string> currencies) => new()
    {
        Model = model,
        Answers = _answers,
        Usable = _usable,
        Unpriced = _unpriced,
        Costs = [.. _costs.Index().Where(cost => cost.Item.Count > 0).Select(cost => cost.Item.ToFigures(currencies[cost.Index / 2], local: cost.Index % 2 == 1))],
        Tokens = new(_counted, _uncached, _cacheRead, _cacheWrite, _output, _reasoning),
        Speed = new()
        {
            FirstToken = Statistics(_firstToken),
            Total = Statistics(_total),
            TokensPerSecond = Statistics(_speed),
            LeftOut = _leftOut,
        },
        Busy = new(_busyCount, _busy, _shared),
        Energy = new(_energyCount, _joules),
    };

    void AddCost(in Figure figure)
    {
        if (double.IsNaN(figure.Cost))
        {
            _unpriced++;
            return;
        }
        var index = 2 * figure.Currency + (figure.Is(FigureFlags.LocalCost) ? 1 : 0);
        if (index >= _costs.Count)
            CollectionsMarshal.SetCount(_costs, index + 1);
        ref var sum = ref CollectionsMarshal.AsSpan(_costs)[index];
        sum.Count++;
        sum.Usable += figure.Is(FigureFlags.Usable) ? 1 : 0;
        sum.Estimated += figure.Is(FigureFlags.Estimated) ? 1 : 0;
        sum.Sum += figure.Cost;
        sum.Squares += figure.Cost * figure.Cost;
        sum.Marginal += figure.Marginal;
        sum.MarginalSquares += figure.Marginal * figure.Marginal;
    }

    void AddTokens(in Figure figure)
    {
        if (figure.UncachedInput < 0 || figure.Output < 0)
            return;
        _counted++;
        _uncached += figure.UncachedInput;
        _cacheRead += Math.Max(0, figure.CacheRead);
        _cacheWrite += Math.Max(0, figure.CacheWrite);
        _output += figure.Output;
        _reasoning += Math.Max(0, figure.Reasoning);
    }

    void AddTimes(in Figure figure)
    {
        if (!float.IsNaN(figure.FirstToken))
            _firstToken.Add(figure.FirstToken);
        if (!float.IsNaN(figure.Total))
            _total.Add(figure.Total);
        if (!float.IsNaN(figure.Speed))
            _speed.Add(figure.Speed);
    }

    static SpeedStatistics? Statistics(List<double> values) => SpeedStatistics.Of(CollectionsMarshal.AsSpan(values));

    struct CostSum
    {
        public int Count, Usable, Estimated;
        public double Sum, Squares, Marginal, MarginalSquares;

        public readonly CostFigures ToFigures(string currency, bool local) => new(currency, local, Count, Usable, Estimated, Sum, Squares, Marginal, MarginalSquares);
    }
}
