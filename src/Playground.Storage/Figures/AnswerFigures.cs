using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Playground.Models;
using Playground.PricePerformance;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;
using Playground.Viewers;

namespace Playground.Storage.Figures;

/// <summary>Adds up the figures of stored answers; see <see cref="AnswerFiguresCache"/>.</summary>
sealed class AnswerFigures(IStorageDatabase database, IFigureBlocks blocks, IAnswerColumnsReader answers, ILogger<AnswerFigures> log) : IAnswerFigures, IDisposable
{
    readonly SemaphoreSlim _gate = new(1, 1);
    AnswerFiguresCache _cache = new(blocks, answers);

    /// <summary>Whoever stops waiting doesn't stop the reading: the next one finds it done.</summary>
    public Task<IReadOnlyList<ModelFigures>> ReadAsync(FigureFilter filter, Visibility visibility, CancellationToken cancellationToken = default) =>
        ReadAsync(filter, visibility).WaitAsync(cancellationToken);

    async Task<IReadOnlyList<ModelFigures>> ReadAsync(FigureFilter filter, Visibility visibility)
    {
        await _gate.WaitAsync();
        try
        {
            var figures = await database.ReadAsync(context => ReadAsync(context, filter, visibility), CancellationToken.None);
            await StoreAsync();
            return figures;
        }
        catch
        {
            // Half read is worse than not read.
            _cache = new(blocks, answers);
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What is stored spares the next process time; without it everything is as right.</summary>
    async Task StoreAsync()
    {
        try
        {
            for (var more = _cache.HasBlock; more;)
                more = await database.WriteAsync(_cache.StoreAsync, CancellationToken.None);
        }
        catch (Exception exception) when (exception is DbUpdateException or DbException)
        {
            log.LogWarning(exception, "The figures of answers could not be stored; the next start will gather them again");
            _cache = new(blocks, answers);
        }
    }

    async Task<IReadOnlyList<ModelFigures>> ReadAsync(StorageContext context, FigureFilter filter, Visibility visibility)
    {
        await _cache.RefreshAsync(context);
        var hidden = await HiddenAsync(context, visibility);
        var wanted = await WantedAsync(context, filter);
        var answered = new List<(ModelCard Model, FigureSums Sums)>();
        var names = _cache.Names;
        foreach (var (model, sums) in names.Models.Zip(Add(filter, names.Models.Count, hidden, wanted)).Where(pair => !pair.Second.IsEmpty).OrderBy(pair => pair.First, StringComparer.Ordinal))
            answered.Add((await CardAsync(context, model), sums));
        // Medians of a million numbers are worth every core.
        return [.. answered.AsParallel().AsOrdered().Select(model => model.Sums.ToFigures(model.Model, names.Currencies))];
    }

    FigureSums[] Add(FigureFilter filter, int models, HashSet<long> hidden, HashSet<long>? wanted)
    {
        FigureSums[] sums = [.. Enumerable.Range(0, models).Select(_ => new FigureSums())];
        // A comparison's key is the millisecond in which it was created.
        var from = filter.From is { } first ? ComparisonKeys.Comparison(first) : long.MinValue;
        var to = filter.To is { } last ? ComparisonKeys.Comparison(last) : long.MaxValue;
        // Every core goes through all of them, and adds those of models of its own.
        var cores = Environment.ProcessorCount;
        Parallel.For(0, Math.Min(cores, sums.Length), core =>
        {
            foreach (ref readonly var figure in _cache.Figures)
            {
                if (figure.Model % cores != core || !figure.Is(FigureFlags.Sent))
                    continue;
                var comparison = ComparisonKeys.ComparisonOf(figure.Key);
                if (comparison < from || comparison >= to || hidden.Contains(comparison) || wanted is not null && !wanted.Contains(comparison))
                    continue;
                sums[figure.Model].Add(figure);
            }
        });
        return sums;
    }

    static async Task<HashSet<long>> HiddenAsync(StorageContext context, Visibility visibility)
    {
        var hidden = (await context.Comparisons.Where(row => row.DeletedTicks != null).Select(row => row.Key).ToListAsync()).ToHashSet();
        if (visibility.HiddenComparisons.Count == 0)
            return hidden;
        string[] ids = [.. visibility.HiddenComparisons];
        hidden.UnionWith(await context.Comparisons.Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => row.Key).ToListAsync());
        return hidden;
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
