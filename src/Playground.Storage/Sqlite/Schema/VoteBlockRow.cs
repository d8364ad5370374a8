namespace Playground.Storage.Sqlite.Schema;

/// <summary>
/// The votes of a range of keys, packed: what a leaderboard would otherwise have to read row by row. Nothing here that the votes don't say. Triggers delete
/// a block whenever a vote in its range comes, goes or changes, whoever does it, so that a block that is there is right.
/// </summary>
sealed class VoteBlockRow
{
    /// <summary>Keys of votes in a range.</summary>
    public const int Keys = 8192;

    /// <summary>The range: a vote's key ÷ <see cref="Keys"/>.</summary>
    public long Id { get; set; }

    /// <summary>How the votes are packed.</summary>
    public int Version { get; set; }

    public byte[] Votes { get; set; } = [];
}
