using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Models;
using Playground.Pricing;
using Playground.Storage.Comparisons;
using Playground.Storage.Database;

namespace Playground.Storage.Figures;

/// <summary>
/// The figures of every stored answer, in memory. The first look reads them all, most from <see cref="FigureBlock"/>s; each later one reads what has come
/// since. Answers don't change once they have ended, so new keys, answers that had not ended, and comparisons whose number of answers differs are all there
/// is to read.
/// </summary>
sealed class AnswerFiguresCache
{
    const string Columns = "\"Key\", \"ModelId\", \"State\", \"Usage\", \"Timings\", \"Cost\"";

    /// <summary>Blocks that are stored at once: answers that are being written don't wait for more than some hundredths of a second.</summary>
    const int BlocksAtOnce = 32;

    /// <summary>A prime below 2³². Remainders of a billion keys add up within 64 bits, whatever their order.</summary>
    const long CheckDivisor = 4_294_967_291;

    readonly List<Figure> _figures = [];
    readonly HashSet<long> _unended = [];
    readonly Dictionary<string, int> _models = new(StringComparer.Ordinal);
    readonly List<string> _currencies = [];
    long _last = long.MinValue;

    // How many of the figures, from the first on, are stored in blocks, and in how many.
    int _stored, _blocks;
    bool _outdated;

    /// <summary>Of answers that have ended.</summary>
    public ReadOnlySpan<Figure> Figures => CollectionsMarshal.AsSpan(_figures);

    public IReadOnlyList<string> Currencies => _currencies;

    /// <summary>Model ids; their order is that of the numbers in the figures.</summary>
    public IReadOnlyList<string> Models => [.. _models.Keys];

    /// <summary>There is at least a block of figures that aren't stored.</summary>
    public bool HasBlock => _figures.Count - (_outdated ? 0 : _stored) >= FigureBlock.Size;

    /// <summary>Brings the figures up to the state that the context sees.</summary>
    public async Task RefreshAsync(StorageContext context)
    {
        if (_last == long.MinValue)
            await LoadAsync(context);
        if (_unended.Count > 0)
        {
            var open = string.Join(',', _unended);
            _unended.Clear();
            await AddAsync(context, $"WHERE \"Key\" IN ({open})");
        }
        await AddAsync(context, FormattableString.Invariant($"WHERE \"Key\" > {_last} ORDER BY \"Key\""));
        if (await TotalsAsync(context) != Totals())
            await MendAsync(context);
    }

    /// <summary>Adds the next blocks to the context, which the caller saves.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> StoreAsync(StorageContext context)
    {
        if (_outdated)
        {
            await context.FigureBlocks.ExecuteDeleteAsync();
            (_outdated, _stored, _blocks) = (false, 0, 0);
        }
        else if (await context.FigureBlocks.CountAsync() != _blocks)
        {
            // Another program stores them.
            return false;
        }
        for (var block = 0; block < BlocksAtOnce && HasBlock; block++, _blocks++, _stored += FigureBlock.Size)
            context.Add(FigureBlock.ToRow(Figures.Slice(_stored, FigureBlock.Size), Models, _currencies));
        return HasBlock;
    }

    async Task LoadAsync(StorageContext context)
    {
        _blocks = await context.FigureBlocks.CountAsync();
        _figures.EnsureCapacity((_blocks + 1) * FigureBlock.Size);
        await using var command = Command(context, FigureBlock.Query);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            if (FigureBlock.TryRead(reader, out var names, out var figures))
                Take(names, figures);
            else
                _outdated = true;
        _stored = _figures.Count;
    }

    void Take(FigureNames names, ReadOnlySpan<Figure> figures)
    {
        int[] models = [.. names.Models.Select(Model)];
        byte[] currencies = [.. names.Currencies.Select(Currency)];
        var place = _figures.Count;
        _figures.AddRange(figures);
        foreach (ref var figure in CollectionsMarshal.AsSpan(_figures)[place..])
        {
            figure.Model = models[figure.Model];
            figure.Currency = figure.Currency == byte.MaxValue ? byte.MaxValue : currencies[figure.Currency];
            _last = Math.Max(_last, figure.Key);
        }
    }

    async Task AddAsync(StorageContext context, string where)
    {
        await using var command = Command(context, $"SELECT {Columns} FROM \"Answers\" {where}");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var figure = Read(reader);
            if (figure.Is(FigureFlags.Ended))
                _figures.Add(figure);
            else
                _unended.Add(figure.Key);
            _last = Math.Max(_last, figure.Key);
        }
    }

    // Answers were added to an older comparison, or comparisons removed for good: those are read anew.
    async Task MendAsync(StorageContext context)
    {
        var counts = new Dictionary<long, int>();
        foreach (var figure in Figures)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Keys.ComparisonOf(figure.Key), out _)++;
        foreach (var key in _unended)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Keys.ComparisonOf(key), out _)++;
        var changed = new HashSet<long>();
        await using (var command = Command(context, "SELECT \"ComparisonKey\", COUNT(*) FROM \"Answers\" GROUP BY \"ComparisonKey\""))
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                if (!counts.Remove(reader.GetInt64(0), out var before) || before != reader.GetInt32(1))
                    changed.Add(reader.GetInt64(0));
        Remove(comparison => changed.Contains(comparison) || counts.ContainsKey(comparison));
        foreach (var keys in changed.Chunk(500))
            await AddAsync(context, $"WHERE \"ComparisonKey\" IN ({string.Join(',', keys)})");
    }

    void Remove(Predicate<long> comparison)
    {
        var kept = 0;
        foreach (ref readonly var figure in Figures[.._stored])
            kept += comparison(Keys.ComparisonOf(figure.Key)) ? 0 : 1;
        (_outdated, _stored) = (_outdated || kept < _stored, kept);
        _figures.RemoveAll(figure => comparison(Keys.ComparisonOf(figure.Key)));
        _unended.RemoveWhere(key => comparison(Keys.ComparisonOf(key)));
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

    static async Task<(int Count, long Check)> TotalsAsync(StorageContext context)
    {
        await using var command = Command(context, FormattableString.Invariant($"SELECT COUNT(*), IFNULL(SUM(\"Key\" % {CheckDivisor}), 0) FROM \"Answers\""));
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt32(0), reader.GetInt64(1));
    }

    Figure Read(SqliteDataReader reader)
    {
        var answer = new Answer
        {
            Id = "",
            ComparisonId = "",
            Turn = 0,
            Lane = 0,
            Model = Unnamed,
            State = Enum.TryParse<AnswerState>(reader.GetString(2), out var state) ? state : AnswerState.Interrupted,
            Usage = StoredJson.Read<TokenUsage>(reader.GetString(3)),
            Timings = StoredJson.Read<AnswerTimings>(reader.GetString(4)),
            Cost = reader.IsDBNull(5) ? null : StoredJson.Read<AnswerCost>(reader.GetString(5)),
        };
        return Figure.Of(reader.GetInt64(0), Model(reader.GetString(1)), answer, Currency);
    }

    int Model(string id)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_models, id, out var known);
        if (!known)
            place = _models.Count - 1;
        return place;
    }

    byte Currency(string currency)
    {
        var place = _currencies.IndexOf(currency);
        if (place >= 0)
            return (byte)place;
        _currencies.Add(currency);
        return (byte)(_currencies.Count - 1);
    }

    static SqliteCommand Command(StorageContext context, string sql) => new(
        sql, (SqliteConnection)context.Database.GetDbConnection(), (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction());

    static readonly ModelCard Unnamed = new() { Id = "", Name = "", Source = "", Data = DataLocation.Nowhere };
}
