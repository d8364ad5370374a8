using Microsoft.EntityFrameworkCore;
using Playground.Models;
using Playground.Ratings;
using Playground.Statistics.Votes;
using Playground.Storage.Schema;
using Playground.Viewers;

namespace Playground.Storage.Ratings;

/// <summary>Reads the pairwise votes behind a leaderboard.</summary>
sealed class VoteQuery(IStorageDatabase database, IVoteReader reader, TimeProvider time)
{
    readonly RaterIds _raters = new(database);

    public Task<VoteTable> ReadAsync(RatingFilter filter, Visibility visibility, CancellationToken cancellationToken) => database.ReadAsync(async context =>
    {
        var criterion = filter.Criterion is null ? CriterionRow.Overall
            : await context.Criteria.Where(row => row.Name == filter.Criterion).Select(row => (long?)row.Key).SingleOrDefaultAsync(cancellationToken) ?? -1;
        var models = new VoteKeyIndex(Ids(await context.RatedModels.ToListAsync(cancellationToken), filter));
        // Raters are never removed: whoever voted in this state of the database is known to a later one. They are read on another core meanwhile.
        var raters = _raters.ReadAsync(cancellationToken);
        var withheld = DependsOnRatings(filter) ? WithheldVotes.None : await WithheldVotes.ReadAsync(context, criterion, filter.Round, visibility, cancellationToken);
        var votes = new VoteList(models, filter);
        void Take(long packed, long ticks)
        {
            if (withheld.Allows(packed, ticks))
                votes.Add(packed, ticks);
        }
        var (from, to) = (filter.From?.UtcTicks ?? 0, Math.Min(filter.To?.UtcTicks ?? long.MaxValue, time.GetUtcNow().UtcTicks + 1));
        if (DependsOnRatings(filter))
            reader.Read(OfRatings(context, filter, visibility, criterion, from, to), Take, cancellationToken);
        else
            reader.Read(context, new VoteRange(criterion, filter.Round, from, to), Take, cancellationToken);
        return votes.ToTable(new VoteKeyIndex(await raters));
    }, cancellationToken);

    static string?[] Ids(IReadOnlyCollection<RatedModelRow> models, RatingFilter filter)
    {
        var ids = new string?[models.Select(model => model.Key).DefaultIfEmpty().Max() + 1];
        foreach (var model in models.Where(model => Allowed(model, filter)))
            ids[model.Key] = model.Id;
        return ids;
    }

    static IQueryable<TimedVote> OfRatings(StorageContext context, RatingFilter filter, Visibility visibility, long criterion, long from, long to)
    {
        var votes = context.Votes.Where(vote => vote.CriterionKey == criterion && vote.CountsTicks >= from && vote.CountsTicks < to);
        if (filter.Round is { } round)
            votes = votes.Where(vote => vote.Round == round);
        return votes.Where(vote => RatingSearch.Counted(context, filter, visibility).Any(rating => rating.Key == vote.RatingKey)).OrderBy(vote => vote.Key)
            .Select(vote => new TimedVote(vote.Packed, vote.CountsTicks));
    }

    /// <summary>Whether votes have to be looked up by their ratings.</summary>
    static bool DependsOnRatings(RatingFilter filter) => filter is not { ComparisonId: null, Turn: null, SessionId: null, OutsideSessions: false, ItemId: null, Tag: null, Language: null, RaterId: null };

    static bool Allowed(RatedModelRow row, RatingFilter filter) => !filter.OpenOnly || row.Access.Openness() == Openness.Open;
}
