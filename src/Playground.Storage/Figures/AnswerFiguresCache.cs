using System.Runtime.InteropServices;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Pricing;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.Figures;

/// <summary>
/// The figures of every stored answer, in memory. The first look reads them all, most from <see cref="IFigureBlocks"/>; each later one reads what has come
/// since. Answers don't change once they have ended, so new keys, answers that had not ended, and comparisons whose number of answers differs are all there
/// is to read.
/// </summary>
sealed class AnswerFiguresCache(IFigureBlocks blocks, IAnswerColumnsReader answers)
{
    /// <summary>Blocks that are stored at once: answers that are being written don't wait for more than some hundredths of a second.</summary>
    const int BlocksAtOnce = 32;

    /// <summary>A prime below 2³². Remainders of a billion keys add up within 64 bits, whatever their order.</summary>
    const long CheckDivisor = 4_294_967_291;

    readonly List<Figure> _figures = [];
    readonly HashSet<long> _unended = [];
    readonly FigureNumbers _numbers = new();
    long _last = long.MinValue;

    // How many of the figures, from the first on, are stored in blocks, and in how many.
    int _stored, _blocks;
    bool _outdated;

    /// <summary>Of answers that have ended.</summary>
    public ReadOnlySpan<Figure> Figures => CollectionsMarshal.AsSpan(_figures);

    /// <summary>What the figures number.</summary>
    public FigureNames Names => _numbers.Names;

    /// <summary>There is at least a block of figures that aren't stored.</summary>
    public bool HasBlock => _figures.Count - (_outdated ? 0 : _stored) >= blocks.Size;

    /// <summary>Brings the figures up to the state that the context sees.</summary>
    public async Task RefreshAsync(StorageContext context)
    {
        if (_last == long.MinValue)
            await LoadAsync(context);
        if (_unended.Count > 0)
        {
            long[] unended = [.. _unended];
            _unended.Clear();
            await answers.ReadAsync(context, unended, Add);
        }
        await answers.ReadAfterAsync(context, _last, Add);
        if (await answers.TotalsAsync(context, CheckDivisor) != Totals())
            await ReadChangedAsync(context);
    }

    /// <summary>Adds the next blocks to the context, which the caller saves.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> StoreAsync(StorageContext context)
    {
        if (_outdated)
        {
            await blocks.ClearAsync(context);
            (_outdated, _stored, _blocks) = (false, 0, 0);
        }
        else if (await blocks.CountAsync(context) != _blocks)
        {
            // Another program stores them.
            return false;
        }
        for (var block = 0; block < BlocksAtOnce && HasBlock; block++, _blocks++, _stored += blocks.Size)
            blocks.Add(context, Figures.Slice(_stored, blocks.Size), Names);
        return HasBlock;
    }

    async Task LoadAsync(StorageContext context)
    {
        _blocks = await blocks.CountAsync(context);
        _figures.EnsureCapacity((_blocks + 1) * blocks.Size);
        _outdated |= !await blocks.ReadAsync(context, Add);
        _stored = _figures.Count;
    }

    void Add(FigureNames names, ReadOnlySpan<Figure> figures)
    {
        int[] models = [.. names.Models.Select(_numbers.Model)];
        byte[] currencies = [.. names.Currencies.Select(_numbers.Currency)];
        var first = _figures.Count;
        _figures.AddRange(figures);
        foreach (ref var figure in CollectionsMarshal.AsSpan(_figures)[first..])
        {
            figure.Model = models[figure.Model];
            figure.Currency = figure.Currency == byte.MaxValue ? byte.MaxValue : currencies[figure.Currency];
            _last = Math.Max(_last, figure.Key);
        }
    }

    void Add(AnswerColumns answer)
    {
        var figure = Read(answer);
        if (figure.Is(FigureFlags.Ended))
            _figures.Add(figure);
        else
            _unended.Add(figure.Key);
        _last = Math.Max(_last, figure.Key);
    }

    // Answers were added to an older comparison, or comparisons removed for good: those are read anew.
    async Task ReadChangedAsync(StorageContext context)
    {
        var counts = new Dictionary<long, int>();
        foreach (var figure in Figures)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, ComparisonKeys.ComparisonOf(figure.Key), out _)++;
        foreach (var key in _unended)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, ComparisonKeys.ComparisonOf(key), out _)++;
        var changed = new HashSet<long>();
        await answers.CountByComparisonAsync(context, (comparison, count) =>
        {
            if (!counts.Remove(comparison, out var before) || before != count)
                changed.Add(comparison);
        });
        Remove(comparison => changed.Contains(comparison) || counts.ContainsKey(comparison));
        foreach (var keys in changed.Chunk(500))
            await answers.ReadOfComparisonsAsync(context, keys, Add);
    }

    void Remove(Predicate<long> comparison)
    {
        var kept = 0;
        foreach (ref readonly var figure in Figures[.._stored])
            kept += comparison(ComparisonKeys.ComparisonOf(figure.Key)) ? 0 : 1;
        (_outdated, _stored) = (_outdated || kept < _stored, kept);
        _figures.RemoveAll(figure => comparison(ComparisonKeys.ComparisonOf(figure.Key)));
        _unended.RemoveWhere(key => comparison(ComparisonKeys.ComparisonOf(key)));
    }

    (int Count, long Check) Totals()
    {
        var check = 0L;
        foreach (ref readonly var figure in Figures)
            check += figure.Key % CheckDivisor;
        foreach (var key in _unended)
            check += key % CheckDivisor;
        return (_figures.Count + _unended.Count, check);
    }

    Figure Read(AnswerColumns answer) => Figure.Of(
        answer.Key,
        _numbers.Model(answer.ModelId),
        Enum.TryParse<AnswerState>(answer.State, out var state) ? state : AnswerState.Interrupted,
        StoredJson.Read<TokenUsage>(answer.Usage),
        StoredJson.Read<AnswerTimings>(answer.Timings),
        StoredJson.Read<AnswerCost>(answer.Cost),
        _numbers.Currency);
}
