using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Playground.Storage.Ratings;
using Playground.Storage.Schema;

namespace Playground.Storage.Sqlite.Votes;

/// <summary>Reads votes from their blocks where there are any, and asks SQLite directly for the others.</summary>
sealed class VoteReader(VoteBlocks blocks) : IVoteReader
{
    public void Read(StorageContext context, VoteRange range, Action<long, long> take, CancellationToken cancellationToken)
    {
        var scan = new VoteScan(context, range);
        scan.Read(take, cancellationToken);
        if (scan.Rows > VoteBlocks.WorthStoring)
            blocks.BeginStoring();
    }

    public void Read(IQueryable<TimedVote> votes, Action<long, long> take, CancellationToken cancellationToken)
    {
        using var command = votes.CreateDbCommand();
        NumberRows.Read((SqliteCommand)command, take, cancellationToken);
    }

    public void BeginPacking() => blocks.BeginStoring();
}
