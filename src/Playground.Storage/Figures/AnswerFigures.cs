using Microsoft.EntityFrameworkCore;
using Playground.Models;
using Playground.Pricing.Performance;
using Playground.Storage.Comparing;
using Playground.Storage.Database;

namespace Playground.Storage.Figures;

/// <summary>Adds up the figures of stored answers; see <see cref="FigureShelf"/>.</summary>
sealed class AnswerFigures(StorageDatabase database) : IAnswerFigures, IDisposable
{
    readonly SemaphoreSlim _gate = new(1, 1);
    FigureShelf _shelf = new();

    /// <summary>Whoever stops waiting doesn't stop the reading: the next one finds it done.</summary>
    public Task<IReadOnlyList<ModelFigures>> ReadAsync(FigureFilter filter, CancellationToken cancellationToken = default) =>
        ReadAsync(filter).WaitAsync(cancellationToken);

    async Task<IReadOnlyList<ModelFigures>> ReadAsync(FigureFilter filter)
    {
        await _gate.WaitAsync();
        try
        {
            return await database.ReadAsync(context => ReadAsync(context, filter), CancellationToken.None);
        }
        catch
        {
            // Half read is worse than not read.
            _shelf = new();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    async Task<IReadOnlyList<ModelFigures>> ReadAsync(StorageContext context, FigureFilter filter)
    {
        await _shelf.RefreshAsync(context);
        var hidden = (await context.Comparisons.Where(row => row.DeletedTicks != null).Select(row => row.Key).ToListAsync()).ToHashSet();
        var wanted = await WantedAsync(context, filter);
        var figures = new List<ModelFigures>();
        foreach (var (model, sums) in _shelf.Models.Zip(Add(filter, hidden, wanted)).Where(pair => !pair.Second.IsEmpty).OrderBy(pair => pair.First, StringComparer.Ordinal))
            figures.Add(sums.ToFigures(await CardAsync(context, model), _shelf.Currencies));
        return figures;
    }

    FigureSums[] Add(FigureFilter filter, HashSet<long> hidden, HashSet<long>? wanted)
    {
        var sums = _shelf.Models.Select(_ => new FigureSums()).ToArray();
        // A comparison's key is the millisecond in which it was created.
        var from = filter.From is { } first ? Keys.Comparison(first) : long.MinValue;
        var to = filter.To is { } last ? Keys.Comparison(last) : long.MaxValue;
        foreach (ref readonly var figure in _shelf.Figures)
        {
            var comparison = Keys.ComparisonOf(figure.Key);
            if (comparison < from || comparison >= to || !figure.Is(FigureFlags.Ended | FigureFlags.Sent))
                continue;
            if (hidden.Count > 0 && hidden.Contains(comparison) || wanted is not null && !wanted.Contains(comparison))
                continue;
            sums[figure.Model].Add(figure);
        }
        return sums;
    }

    static async Task<HashSet<long>?> WantedAsync(StorageContext context, FigureFilter filter)
    {
        if (filter.Tag is null && filter.Comparisons is null)
            return null;
        var rows = context.Comparisons.AsQueryable();
        if (filter.Tag is { } tag)
            rows = rows.Where(row => context.Tags.Any(other => other.Name == tag && other.ComparisonKey == row.Key));
        if (filter.Comparisons is { } ids)
            rows = rows.Where(row => ids.Contains(row.Id));
        return (await rows.Select(row => row.Key).ToListAsync()).ToHashSet();
    }

    // The index finds the newest lane of a model at once; grouping would go through all of them.
    static async Task<ModelCard> CardAsync(StorageContext context, string model) =>
        StoredJson.Read<ModelCard>(await context.Lanes.Where(lane => lane.ModelId == model).OrderByDescending(lane => lane.ComparisonKey).Select(lane => lane.Model).FirstAsync());

    public void Dispose() => _gate.Dispose();
}
