using Microsoft.EntityFrameworkCore;
using Playground.Storage.Database;

namespace Playground.Storage.Judging;

/// <summary>
/// The votes of sessions that are still blind, and of rounds that are still being rated. They are few, and taken out of the many that a leaderboard reads
/// anyway: asking for the session of each of a million votes would take longer than reading them.
/// </summary>
sealed class HiddenVotes
{
    public static readonly HiddenVotes None = new([]);

    readonly Dictionary<(long Packed, long Ticks), int> _left;

    HiddenVotes(Dictionary<(long, long), int> left) => _left = left;

    public static async Task<HiddenVotes> ReadAsync(StorageContext context, long criterion, int? round, CancellationToken cancellationToken)
    {
        var votes =
            from session in context.Sessions
            where session.Hides && !session.Solo || session.OpenRound != null
            join rating in context.Ratings on session.Id equals rating.SessionId
            where session.Hides && !session.Solo || session.OpenRound == rating.Round
            join vote in context.Votes on rating.Key equals vote.RatingKey
            where vote.CriterionKey == criterion && (round == null || vote.Round == round)
            select new { vote.Packed, vote.CountsTicks };
        return new((await votes.ToListAsync(cancellationToken)).CountBy(vote => (vote.Packed, vote.CountsTicks)).ToDictionary());
    }

    /// <summary>Asked once for each vote that is read. Votes that are alike in all that a leaderboard sees may stand for one another.</summary>
    public bool Lets(long packed, long ticks)
    {
        if (_left.Count == 0 || !_left.TryGetValue((packed, ticks), out var count) || count == 0)
            return true;
        _left[(packed, ticks)] = count - 1;
        return false;
    }
}
