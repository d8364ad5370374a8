using Playground.Storage.Schema;

namespace Playground.Storage.Ratings;

/// <summary>Reads votes by the million, from whatever the database reads them from most quickly.</summary>
interface IVoteReader
{
    /// <summary>Reads all votes in a range, in the order of their keys.</summary>
    /// <param name="take">Gets each vote, packed, and the ticks from which on it counts.</param>
    void Read(StorageContext context, VoteRange range, Action<long, long> take, CancellationToken cancellationToken);

    /// <summary>Reads the votes that a query finds, in its order.</summary>
    /// <param name="take">Gets each vote, packed, and the ticks from which on it counts.</param>
    void Read(IQueryable<TimedVote> votes, Action<long, long> take, CancellationToken cancellationToken);

    /// <summary>Packs what isn't packed yet behind whoever reads, unless that has begun, and returns at once. Without it everything is as right, and slower.</summary>
    void BeginPacking();
}
