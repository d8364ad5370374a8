using Microsoft.EntityFrameworkCore;
using Playground.Storage.Schema;
using Playground.Viewers;

namespace Playground.Storage.Ratings;

/// <summary>
/// The votes of sessions that are still blind, and of rounds that are still being rated. They are few, and taken out of the many that a leaderboard reads
/// anyway: asking for the session of each of a million votes would take longer than reading them.
/// </summary>
sealed class WithheldVotes
{
    public static readonly WithheldVotes None = new([]);

    readonly Dictionary<(long Packed, long Ticks), int> _remaining;

    WithheldVotes(Dictionary<(long, long), int> remaining) => _remaining = remaining;

    public static async Task<WithheldVotes> ReadAsync(StorageContext context, long criterion, int? round, Visibility visibility, CancellationToken cancellationToken)
    {
        if (visibility is { ConcealedSessions.Count: 0, OpenRounds.Count: 0 })
            return None;
        string[] concealed = [.. visibility.ConcealedSessions];
        var ratings = context.Ratings.Where(row => row.SessionId != null && EF.Parameter(concealed).Contains(row.SessionId));
        foreach (var open in visibility.OpenRounds.Where(session => !visibility.ConcealedSessions.Contains(session.Key)).GroupBy(session => session.Value))
        {
            var (of, sessions) = (open.Key, open.Select(session => session.Key).ToArray());
            ratings = ratings.Concat(context.Ratings.Where(row => row.SessionId != null && row.Round == of && EF.Parameter(sessions).Contains(row.SessionId)));
        }
        var votes =
            from rating in ratings
            join vote in context.Votes on rating.Key equals vote.RatingKey
            where vote.CriterionKey == criterion && (round == null || vote.Round == round)
            select new { vote.Packed, vote.CountsTicks };
        return new((await votes.ToListAsync(cancellationToken)).CountBy(vote => (vote.Packed, vote.CountsTicks)).ToDictionary());
    }

    /// <summary>Asked once for each vote that is read. Votes that are alike in all that a leaderboard sees may stand for one another.</summary>
    public bool Allows(long packed, long ticks)
    {
        if (_remaining.Count == 0 || !_remaining.TryGetValue((packed, ticks), out var count) || count == 0)
            return true;
        _remaining[(packed, ticks)] = count - 1;
        return false;
    }
}
