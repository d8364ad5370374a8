using Microsoft.EntityFrameworkCore;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.Statistics.Votes;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;
using Playground.Viewers;

namespace Playground.Storage.Ratings;

/// <summary>Raters and ratings in the database.</summary>
sealed class RatingRepository(IStorageDatabase database, RatingSearch search, VoteQuery votes, IVoteReader reader) : IRatingRepository
{
    const int Batch = 500;

    /// <summary>Ratings among which those are that don't count yet.</summary>
    const int Newest = 200;

    public Task<Rater?> FindRaterAsync(string raterId, CancellationToken cancellationToken = default) => database.ReadAsync(async context =>
        ToRater(await context.Raters.SingleOrDefaultAsync(row => row.Id == raterId, cancellationToken)), cancellationToken);

    public Task<Rater?> FindRaterByPassAsync(string passHash, CancellationToken cancellationToken = default) => database.ReadAsync(async context =>
        ToRater(await context.Raters.SingleOrDefaultAsync(
            row => context.Passes.Any(pass => pass.Hash == passHash && pass.RaterKey == row.Key), cancellationToken)), cancellationToken);

    public Task SaveRaterAsync(Rater rater, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        if (await context.Raters.Where(row => row.Id == rater.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, rater.Name), cancellationToken) == 0)
            context.Add(new RaterRow { Id = rater.Id, Name = rater.Name, CreatedAt = rater.CreatedAt });
        return true;
    }, cancellationToken);

    public Task AddRatersAsync(IReadOnlyList<Rater> raters, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var ids = raters.Select(rater => rater.Id).ToArray();
        var known = await context.Raters.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
        context.AddRange(raters.ExceptBy(known, rater => rater.Id).Select(rater => new RaterRow { Id = rater.Id, Name = rater.Name, CreatedAt = rater.CreatedAt }));
        return true;
    }, cancellationToken);

    public Task AddPassAsync(string raterId, string passHash, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var rater = await context.Raters.Where(row => row.Id == raterId).Select(row => row.Key).SingleAsync(cancellationToken);
        await context.Passes.Where(row => row.Hash == passHash).ExecuteDeleteAsync(cancellationToken);
        context.Add(new PassRow { Hash = passHash, RaterKey = rater });
        return true;
    }, cancellationToken);

    public async Task<IReadOnlyList<string>> AddAsync(IReadOnlyList<Rating> ratings, CancellationToken cancellationToken = default)
    {
        var added = await database.WriteAsync(context => AddAsync(context, ratings, cancellationToken), cancellationToken);
        // After an import the first leaderboard would read all of it row by row.
        if (added.Count >= Batch)
            reader.BeginPacking();
        return added;
    }

    static async Task<IReadOnlyList<string>> AddAsync(StorageContext context, IReadOnlyList<Rating> ratings, CancellationToken cancellationToken)
    {
        var names = new RatingNames();
        var added = new List<string>();
        foreach (var batch in ratings.Chunk(Batch))
        {
            await names.LoadAsync(context, batch, cancellationToken);
            var rows = await KnownRatings.ExceptKnownAsync(context, [.. batch.Select(rating => RatingMapper.ToRow(rating, names.Rater(rating.RaterId), names))], cancellationToken);
            context.AddRange(rows);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
            added.AddRange(rows.Select(row => row.Id));
        }
        if (added.Count > 0)
            await RatingStamp.IncreaseAsync(context, cancellationToken);
        return added;
    }

    public Task<bool> ChangeAsync(Rating rating, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        if (await context.Ratings.SingleOrDefaultAsync(row => row.Id == rating.Id, cancellationToken) is not { } earlier)
            return false;
        var names = new RatingNames();
        await names.LoadAsync(context, [rating], cancellationToken);
        await ClearAsync(context, earlier.Key, cancellationToken);
        var number = await context.Revisions.CountAsync(revision => revision.RatingKey == earlier.Key, cancellationToken) + 1;
        context.Add(new RevisionRow { RatingKey = earlier.Key, Number = number, Body = earlier.Body });
        Replace(context, earlier.Key, RatingMapper.ToRow(rating, earlier.RaterKey, names));
        await RatingStamp.IncreaseAsync(context, cancellationToken);
        return true;
    }, cancellationToken);

    public Task<IReadOnlyList<Rating>> SettleAsync(IReadOnlyList<string> ratingIds, DateTimeOffset countsFrom, CancellationToken cancellationToken = default) =>
        database.WriteAsync<IReadOnlyList<Rating>>(async context =>
        {
            var ticks = countsFrom.UtcTicks;
            var settled = new List<Rating>();
            foreach (var batch in ratingIds.Chunk(Batch))
                foreach (var row in await context.Ratings.Where(row => batch.Contains(row.Id) && row.CountsTicks > ticks).ToListAsync(cancellationToken))
                {
                    var rating = RatingMapper.ToRating(row.Body) with { CountsFrom = countsFrom };
                    (row.CountsTicks, row.Body) = (ticks, StoredJson.Write(rating));
                    context.Update(row);
                    await context.Votes.Where(vote => vote.RatingKey == row.Key).ExecuteUpdateAsync(set => set.SetProperty(vote => vote.CountsTicks, ticks), cancellationToken);
                    settled.Add(rating);
                }
            if (settled.Count > 0)
                await RatingStamp.IncreaseAsync(context, cancellationToken);
            return settled;
        }, cancellationToken);

    public Task<bool> RemoveAsync(string ratingId, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        if (await context.Ratings.Where(row => row.Id == ratingId).Select(row => (long?)row.Key).SingleOrDefaultAsync(cancellationToken) is not { } key)
            return false;
        await ClearAsync(context, key, cancellationToken);
        await context.Revisions.Where(row => row.RatingKey == key).ExecuteDeleteAsync(cancellationToken);
        await context.Ratings.Where(row => row.Key == key).ExecuteDeleteAsync(cancellationToken);
        await RatingStamp.IncreaseAsync(context, cancellationToken);
        return true;
    }, cancellationToken);

    public Task<Rating?> FindAsync(string ratingId, CancellationToken cancellationToken = default) => database.ReadAsync(async context =>
        await context.Ratings.Where(row => row.Id == ratingId).Select(row => row.Body).SingleOrDefaultAsync(cancellationToken) is { } body
            ? RatingMapper.ToRating(body) : null, cancellationToken);

    public Task<IReadOnlyList<RatingRevision>> RevisionsAsync(string ratingId, Visibility visibility, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<RatingRevision>>(async context =>
        {
            var rows = await context.Revisions.Where(row => context.Ratings.Any(rating => rating.Id == ratingId && rating.Key == row.RatingKey))
                .OrderBy(row => row.Number).ToListAsync(cancellationToken);
            return [.. rows.Select(row => (row.Number, Rating: RatingMapper.ToRating(row.Body))).Where(row => !visibility.Withholds(row.Rating))
                .Select(row => new RatingRevision(row.Number, visibility.Show(row.Rating)))];
        }, cancellationToken);

    public Task<RatingPage> SearchAsync(RatingFilter filter, Visibility visibility, CancellationToken cancellationToken = default) =>
        search.SearchAsync(filter, visibility, cancellationToken);

    public Task<IReadOnlyList<RatedPlace>> PlacesAsync(string sessionId, int round, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<RatedPlace>>(async context => await context.Ratings.Where(row => row.SessionId == sessionId && row.Round == round && row.ItemId != null)
            .OrderBy(row => row.Key).Join(context.Raters, row => row.RaterKey, rater => rater.Key, (row, rater) => new RatedPlace(row.ItemId!, rater.Id)).ToListAsync(cancellationToken), cancellationToken);

    public Task<RatingFacets> FacetsAsync(Visibility visibility, CancellationToken cancellationToken = default) => search.FacetsAsync(visibility, cancellationToken);

    public Task<VoteTable> VotesAsync(RatingFilter filter, Visibility visibility, CancellationToken cancellationToken = default) =>
        votes.ReadAsync(filter, visibility, cancellationToken);

    public Task<long> StampAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(context => RatingStamp.ReadAsync(context, cancellationToken), cancellationToken);

    public Task<DateTimeOffset?> NextCountingAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => database.ReadAsync(async context =>
    {
        var ticks = now.UtcTicks;
        var waiting = context.Ratings.OrderByDescending(row => row.Key).Take(Newest).Where(row => row.CountsTicks > ticks);
        return await waiting.MinAsync(row => (long?)row.CountsTicks, cancellationToken) is { } next ? new DateTimeOffset(next, TimeSpan.Zero) : (DateTimeOffset?)null;
    }, cancellationToken);

    static async Task ClearAsync(StorageContext context, long ratingKey, CancellationToken cancellationToken)
    {
        await context.Votes.Where(row => row.RatingKey == ratingKey).ExecuteDeleteAsync(cancellationToken);
        await context.RatingTags.Where(row => row.RatingKey == ratingKey).ExecuteDeleteAsync(cancellationToken);
        await context.RatingModels.Where(row => row.RatingKey == ratingKey).ExecuteDeleteAsync(cancellationToken);
    }

    static void Replace(StorageContext context, long key, RatingRow row)
    {
        row.Tags.ForEach(tag => tag.RatingKey = key);
        row.Models.ForEach(model => model.RatingKey = key);
        row.Votes.ForEach(vote => vote.RatingKey = key);
        context.AddRange([.. row.Tags, .. row.Models, .. row.Votes]);
        (row.Key, row.Tags, row.Models, row.Votes) = (key, [], [], []);
        context.Update(row);
    }

    static Rater? ToRater(RaterRow? row) => row is null ? null : new(row.Id, row.Name, row.CreatedAt);
}
