using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Playground.Storage.Ratings;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Schema;

namespace Playground.Storage.Sqlite.Votes;

/// <summary>Goes through all votes on a criterion in the order of their keys: whole blocks where there are any, rows between them.</summary>
sealed class VoteScan(StorageContext context, VoteRange range)
{
    readonly SqliteConnection _connection = (SqliteConnection)context.Database.GetDbConnection();

    /// <summary>Rows that had to be read one by one.</summary>
    public int Rows { get; private set; }

    /// <param name="take">Gets the vote and its ticks.</param>
    public void Read(Action<long, long> take, CancellationToken cancellationToken)
    {
        var (criterion, round, from, to) = range;
        var next = 0L;
        using var command = _connection.CreateCommand();
        command.CommandText = VoteBlock.Query;
        using var blocks = command.ExecuteReader();
        while (blocks.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!VoteBlock.TryRead(blocks, out var votes))
                continue;
            var id = blocks.GetInt64(0);
            ReadRows(next, id, take, cancellationToken);
            foreach (ref readonly var vote in votes)
                if (vote.Criterion == criterion && (round is null || vote.Round == round) && vote.Ticks >= from && vote.Ticks < to)
                    take(vote.Packed, vote.Ticks);
            next = id + 1;
        }
        ReadRows(next, long.MaxValue / VoteBlockRow.Keys, take, cancellationToken);
    }

    /// <param name="first">The first block that is missing.</param>
    /// <param name="end">The first after it that isn't.</param>
    void ReadRows(long first, long end, Action<long, long> take, CancellationToken cancellationToken)
    {
        if (first == end)
            return;
        var (criterion, round, from, to) = range;
        using var command = _connection.CreateCommand();
        command.CommandText = FormattableString.Invariant(
            $"""
            SELECT "Packed", "CountsTicks" FROM "Votes" WHERE "Key" >= {first * VoteBlockRow.Keys} AND "Key" < {end * VoteBlockRow.Keys}
            AND "CriterionKey" = {criterion} AND "CountsTicks" >= {from} AND "CountsTicks" < {to} {(round is null ? "" : $"AND \"Round\" = {round}")} ORDER BY "Key"
            """);
        Rows += NumberRows.Read(command, take, cancellationToken);
    }
}
