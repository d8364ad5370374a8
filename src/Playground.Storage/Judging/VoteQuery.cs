using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Playground.Judging;
using Playground.Models;
using Playground.Storage.Database;

namespace Playground.Storage.Judging;

/// <summary>Reads the pairwise votes behind a leaderboard.</summary>
sealed class VoteQuery(StorageDatabase database, TimeProvider time)
{
    public Task<VoteTable> ReadAsync(RatingFilter filter, CancellationToken cancellationToken) => database.ReadAsync(async context =>
    {
        var criterion = filter.Criterion is null ? CriterionRow.Overall
            : await context.Criteria.Where(row => row.Name == filter.Criterion).Select(row => (long?)row.Key).SingleOrDefaultAsync(cancellationToken) ?? -1;
        var models = new VotePlaces((await context.RatedModels.ToListAsync(cancellationToken)).Select(row => (row.Key, row.Id, Allowed(row, filter))));
        var raters = new VotePlaces((await context.Raters.ToListAsync(cancellationToken)).Select(row => (row.Key, row.Id, true)));
        var votes = new List<CompactVote>();
        await using var command = Ordered(context, filter, criterion).CreateDbCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (reader.Read())
            Add(votes, CompactVote.FromPacked(reader.GetInt64(0)), models, raters, filter);
        return new VoteTable(models.Names, raters.Names, votes.ToArray());
    }, cancellationToken);

    IQueryable<long> Ordered(StorageContext context, RatingFilter filter, long criterion)
    {
        var now = time.GetUtcNow().UtcTicks;
        var (from, to) = (filter.From?.UtcTicks ?? 0, Math.Min(filter.To?.UtcTicks ?? long.MaxValue, now + 1));
        var votes = context.Votes.Where(vote => vote.CriterionKey == criterion && vote.CountsTicks >= from && vote.CountsTicks < to);
        if (filter.Round is { } round)
            votes = votes.Where(vote => vote.Round == round);
        if (filter is not { ComparisonId: null, SessionId: null, ItemId: null, Tag: null, Language: null, RaterId: null })
            votes = votes.Where(vote => RatingSearch.Placed(context, filter).Any(rating => rating.Key == vote.RatingKey));
        return votes.OrderBy(vote => vote.CountsTicks).ThenBy(vote => vote.Packed).Select(vote => vote.Packed);
    }

    static void Add(List<CompactVote> votes, CompactVote vote, VotePlaces models, VotePlaces raters, RatingFilter filter)
    {
        if (!models.IsAllowed(vote.A) || !models.IsAllowed(vote.B))
            return;
        if (filter.ModelId is { } one && models.Name(vote.A) != one && models.Name(vote.B) != one)
            return;
        if (filter.OtherModelId is { } other && models.Name(vote.A) != other && models.Name(vote.B) != other)
            return;
        votes.Add(new CompactVote(models.Place(vote.A), models.Place(vote.B), vote.Outcome, raters.Place(vote.Rater)));
    }

    static bool Allowed(RatedModelRow row, RatingFilter filter) => !filter.OpenOnly || row.Access.Openness() == Openness.Open;
}
