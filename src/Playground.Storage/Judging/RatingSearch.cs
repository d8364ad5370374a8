using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Playground.Judging;
using Playground.Models;
using Playground.Storage.Database;

namespace Playground.Storage.Judging;

/// <summary>Lists ratings.</summary>
sealed class RatingSearch(StorageDatabase database)
{
    const int MostRatings = 500;

    static readonly ModelAccess[] Open = [.. Enum.GetValues<ModelAccess>().Where(access => access.Openness() == Openness.Open)];

    public Task<RatingPage> SearchAsync(RatingFilter filter, CancellationToken cancellationToken) => database.ReadAsync(async context =>
    {
        var take = Math.Clamp(filter.Take, 1, MostRatings);
        var rows = await Page(Filtered(context, filter), filter).Take(take + 1).Select(row => new { row.Key, row.Body }).ToListAsync(cancellationToken);
        return new RatingPage(
            [.. rows.Take(take).Select(row => RatingMapper.ToRating(row.Body))],
            rows.Count > take ? rows[take - 1].Key.ToString(CultureInfo.InvariantCulture) : null);
    }, cancellationToken);

    // Models and raters stay known when the last of their ratings is removed; nothing is found by them then.
    public Task<RatingFacets> FacetsAsync(CancellationToken cancellationToken) => database.ReadAsync(async context => new RatingFacets(
        [.. (await context.RatedModels.Where(row => context.RatingModels.Any(rated => rated.ModelKey == row.Key)).OrderBy(row => row.Id).ToListAsync(cancellationToken)).Select(row => new RatedModel(row.Id, row.Name, row.Access))],
        await context.RatingTags.Select(row => row.Name).Distinct().OrderBy(name => name).ToListAsync(cancellationToken),
        await context.Ratings.Where(row => row.Language != null).Select(row => row.Language!).Distinct().OrderBy(name => name).ToListAsync(cancellationToken),
        await context.Criteria.Select(row => row.Name).OrderBy(name => name).ToListAsync(cancellationToken),
        [.. (await context.Raters.Where(row => context.Ratings.Any(rating => rating.RaterKey == row.Key)).OrderBy(row => row.Name).ToListAsync(cancellationToken)).Select(row => new Rater(row.Id, row.Name, row.CreatedAt))]),
        cancellationToken);

    static IQueryable<RatingRow> Filtered(StorageContext context, RatingFilter filter)
    {
        var rows = Placed(context, filter);
        foreach (var model in new[] { filter.ModelId, filter.OtherModelId }.OfType<string>())
            rows = rows.Where(row => row.Models.Any(rated => context.RatedModels.Any(known => known.Id == model && known.Key == rated.ModelKey)));
        if (filter.OpenOnly)
            rows = rows.Where(row => !row.Models.Any(rated => context.RatedModels.Any(known => known.Key == rated.ModelKey && !Open.Contains(known.Access))));
        if (filter.Criterion is { } criterion)
            rows = rows.Where(row => row.Votes.Any(vote => context.Criteria.Any(known => known.Name == criterion && known.Key == vote.CriterionKey)));
        return rows;
    }

    /// <summary>By all that doesn't depend on a rating's answers.</summary>
    internal static IQueryable<RatingRow> Placed(StorageContext context, RatingFilter filter)
    {
        IQueryable<RatingRow> rows = context.Ratings;
        if (filter.ComparisonId is { } comparison)
            rows = rows.Where(row => row.ComparisonId == comparison);
        if (filter.Turn is { } turn)
            rows = rows.Where(row => row.Turn == turn);
        if (filter.OutsideSessions)
            rows = rows.Where(row => row.SessionId == null);
        if (filter.SessionId is { } session)
            rows = rows.Where(row => row.SessionId == session);
        if (filter.ItemId is { } item)
            rows = rows.Where(row => row.ItemId == item);
        if (filter.Round is { } round)
            rows = rows.Where(row => row.Round == round);
        if (filter.RaterId is { } rater)
            rows = rows.Where(row => context.Raters.Any(known => known.Id == rater && known.Key == row.RaterKey));
        if (filter.Tag is { } tag)
            rows = rows.Where(row => row.Tags.Any(known => known.Name == tag));
        if (filter.Language is { } language)
            rows = rows.Where(row => row.Language == language);
        if (filter.RevealedOnly)
            rows = rows.Where(row => row.SessionId == null || !HiddenSessions.In(context).Any(hidden => hidden.Id == row.SessionId));
        if (filter.RevealedOnly || filter.SettledOnly)
            rows = rows.Where(row => row.SessionId == null || !context.Sessions.Any(session => session.Id == row.SessionId && session.OpenRound == row.Round)
                || filter.OwnRaterId != null && context.Raters.Any(known => known.Id == filter.OwnRaterId && known.Key == row.RaterKey));
        if (filter.From is { UtcTicks: var from })
            rows = rows.Where(row => row.CountsTicks >= from);
        if (filter.To is { UtcTicks: var to })
            rows = rows.Where(row => row.CountsTicks < to);
        return rows;
    }

    static IQueryable<RatingRow> Page(IQueryable<RatingRow> rows, RatingFilter filter)
    {
        var end = End(filter.After);
        if (filter.OldestFirst)
            return rows.Where(row => row.Key > (end ?? 0)).OrderBy(row => row.Key);
        return rows.Where(row => row.Key < (end ?? long.MaxValue)).OrderByDescending(row => row.Key);
    }

    static long? End(string? after) => after is null ? null
        : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key
        : throw new ArgumentException($"\"{after}\" is not the end of a page of ratings.", nameof(after));
}
