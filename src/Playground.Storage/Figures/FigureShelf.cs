using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Playground.Comparing;
using Playground.Measuring;
using Playground.Models;
using Playground.Pricing;
using Playground.Storage.Comparing;
using Playground.Storage.Database;

namespace Playground.Storage.Figures;

/// <summary>
/// The figures of every stored answer, in memory. The first look reads them all; each later one reads what has come since. Answers don't change
/// once they have ended, so new keys, answers that had not ended, and comparisons whose number of answers differs are all there is to read.
/// </summary>
sealed class FigureShelf
{
    const string Columns = "\"Key\", \"ModelId\", \"State\", \"Usage\", \"Timings\", \"Cost\"";

    readonly List<Figure> _figures = [];
    readonly HashSet<long> _unended = [];
    readonly Dictionary<string, int> _models = new(StringComparer.Ordinal);
    readonly List<string> _currencies = [];
    long _last = long.MinValue;
    double _keySum;

    public ReadOnlySpan<Figure> Figures => CollectionsMarshal.AsSpan(_figures);

    public IReadOnlyList<string> Currencies => _currencies;

    /// <summary>Model ids; their order is that of the numbers in the figures.</summary>
    public IReadOnlyList<string> Models => [.. _models.Keys];

    /// <summary>Brings the figures up to the state that the context sees.</summary>
    public async Task RefreshAsync(StorageContext context)
    {
        if (_unended.Count > 0)
        {
            var open = string.Join(',', _unended);
            Remove(figure => _unended.Contains(figure.Key));
            _unended.Clear();
            await AddAsync(context, $"WHERE \"Key\" IN ({open})");
        }
        await AddAsync(context, FormattableString.Invariant($"WHERE \"Key\" > {_last} ORDER BY \"Key\""));
        if (await TotalsAsync(context) != (_figures.Count, _keySum))
            await MendAsync(context);
    }

    async Task AddAsync(StorageContext context, string where)
    {
        await using var command = Command(context, $"SELECT {Columns} FROM \"Answers\" {where}");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var figure = Read(reader);
            if (!figure.Is(FigureFlags.Ended))
                _unended.Add(figure.Key);
            _figures.Add(figure);
            _keySum += figure.Key;
            _last = Math.Max(_last, figure.Key);
        }
    }

    // Answers were added to an older comparison, or comparisons removed for good: those are read anew.
    async Task MendAsync(StorageContext context)
    {
        var counts = new Dictionary<long, int>();
        foreach (var figure in Figures)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Keys.ComparisonOf(figure.Key), out _)++;
        var changed = new HashSet<long>();
        await using (var command = Command(context, "SELECT \"ComparisonKey\", COUNT(*) FROM \"Answers\" GROUP BY \"ComparisonKey\""))
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                if (!counts.Remove(reader.GetInt64(0), out var before) || before != reader.GetInt32(1))
                    changed.Add(reader.GetInt64(0));
        Remove(figure => changed.Contains(Keys.ComparisonOf(figure.Key)) || counts.ContainsKey(Keys.ComparisonOf(figure.Key)));
        foreach (var keys in changed.Chunk(500))
            await AddAsync(context, $"WHERE \"ComparisonKey\" IN ({string.Join(',', keys)})");
    }

    void Remove(Predicate<Figure> gone)
    {
        _figures.RemoveAll(gone);
        _unended.RemoveWhere(key => gone(new() { Key = key }));
        _keySum = 0;
        foreach (var figure in Figures)
            _keySum += figure.Key;
    }

    static async Task<(int, double)> TotalsAsync(StorageContext context)
    {
        await using var command = Command(context, "SELECT COUNT(*), TOTAL(\"Key\") FROM \"Answers\"");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt32(0), reader.GetDouble(1));
    }

    Figure Read(SqliteDataReader reader)
    {
        var id = reader.GetString(1);
        ref var model = ref CollectionsMarshal.GetValueRefOrAddDefault(_models, id, out var known);
        if (!known)
            model = _models.Count - 1;
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
        return Figure.Of(reader.GetInt64(0), model, answer, Number);
    }

    byte Number(string currency)
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
