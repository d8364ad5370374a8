using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Schema;
using SQLitePCL;

namespace Playground.Storage.Sqlite.Votes;

/// <summary>Packs votes into rows and takes them out again.</summary>
static class VoteBlock
{
    /// <summary>Must change when <see cref="BlockVote"/> does: what is stored is then packed anew.</summary>
    public const int Version = 1;

    /// <summary>All blocks, as <see cref="TryRead"/> takes them.</summary>
    public const string Query = "SELECT \"Id\", \"Version\", \"Votes\" FROM \"VoteBlocks\" ORDER BY \"Id\"";

    public static VoteBlockRow ToRow(long id, IEnumerable<VoteRow> votes) => new()
    {
        Id = id,
        Version = Version,
        Votes = MemoryMarshal.AsBytes(votes.Select(vote => new BlockVote(vote.Packed, vote.CountsTicks, checked((int)vote.CriterionKey), vote.Round)).ToArray().AsSpan()).ToArray(),
    };

    /// <param name="row">Stands at a block.</param>
    /// <param name="votes">They lie in SQLite's own memory, from which they are gone with the row.</param>
    /// <returns><c>false</c> where another version has written the block.</returns>
    public static bool TryRead(SqliteDataReader row, out ReadOnlySpan<BlockVote> votes)
    {
        var bytes = raw.sqlite3_column_blob(row.Handle, 2);
        var isKnown = row.GetInt32(1) == Version && bytes.Length % Unsafe.SizeOf<BlockVote>() == 0;
        votes = isKnown ? MemoryMarshal.Cast<byte, BlockVote>(bytes) : [];
        return isKnown;
    }
}
