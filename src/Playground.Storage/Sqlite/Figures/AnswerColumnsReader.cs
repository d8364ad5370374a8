using Playground.Storage.Figures;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Connections;

namespace Playground.Storage.Sqlite.Figures;

/// <summary>Reads the columns past Entity Framework, which would take longer over a row than SQLite does.</summary>
sealed class AnswerColumnsReader : IAnswerColumnsReader
{
    const string Columns = "\"Key\", \"ModelId\", \"State\", \"Usage\", \"Timings\", \"Cost\"";

    public Task ReadAfterAsync(StorageContext context, long key, Action<AnswerColumns> take) =>
        ReadAsync(context, FormattableString.Invariant($"WHERE \"Key\" > {key} ORDER BY \"Key\""), take);

    public Task ReadAsync(StorageContext context, IReadOnlyCollection<long> keys, Action<AnswerColumns> take) =>
        ReadAsync(context, $"WHERE \"Key\" IN ({string.Join(',', keys)})", take);

    public Task ReadOfComparisonsAsync(StorageContext context, IReadOnlyCollection<long> comparisonKeys, Action<AnswerColumns> take) =>
        ReadAsync(context, $"WHERE \"ComparisonKey\" IN ({string.Join(',', comparisonKeys)})", take);

    public async Task CountByComparisonAsync(StorageContext context, Action<long, int> take)
    {
        await using var command = SqliteCommands.Create(context, "SELECT \"ComparisonKey\", COUNT(*) FROM \"Answers\" GROUP BY \"ComparisonKey\"");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            take(reader.GetInt64(0), reader.GetInt32(1));
    }

    public async Task<(int Count, long Check)> TotalsAsync(StorageContext context, long divisor)
    {
        await using var command = SqliteCommands.Create(context, FormattableString.Invariant($"SELECT COUNT(*), IFNULL(SUM(\"Key\" % {divisor}), 0) FROM \"Answers\""));
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt32(0), reader.GetInt64(1));
    }

    static async Task ReadAsync(StorageContext context, string where, Action<AnswerColumns> take)
    {
        await using var command = SqliteCommands.Create(context, $"SELECT {Columns} FROM \"Answers\" {where}");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            take(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetString(5)));
    }
}
