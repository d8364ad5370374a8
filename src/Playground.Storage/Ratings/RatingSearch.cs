using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Playground.Models;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.Storage.Schema;
using Playground.Viewers;

namespace Playground.Storage.Ratings;

/// <summary>Lists ratings.</summary>
sealed class RatingSearch(IStorageDatabase database)
{
    const int MostRatings = 500;

    static readonly ModelAccess[] Open = [.. Enum.GetValues<ModelAccess>().Where(access => access.Openness() == Openness.Open)];

    public Task<RatingPage> SearchAsync(RatingFilter filter, Visibility visibility, CancellationToken cancellationToken) => database.ReadAsync(async context =>
    {
        var take = Math.Clamp(filter.Take, 1, MostRatings);
        var rows = await Page(Filtered(context, filter, visibility), filter).Take(take + 1).Select(row => new { row.Key, row.Body }).ToListAsync(cancellationToken);
        return new RatingPage(
            [.. rows.Take(take).Select(row => visibility.Show(RatingMapper.ToRating(row.Body)))],
            rows.Count > take ? rows[take - 1].Key.ToString(CultureInfo.InvariantCulture) : null);
    }, cancellationToken);

    // Models and raters stay known when the last of their ratings is removed; nothing is found by them then.
    public Task<RatingFacets> FacetsAsync(Visibility visibility, CancellationToken cancellationToken) => database.ReadAsync(async context => new RatingFacets(
        [.. (await Named(context, visibility).OrderBy(row => row.Id).ToListAsync(cancellationToken)).Select(row => new RatedModel(row.Id, row.Name, row.Access))],
        await context.RatingTags.Select(row => row.Name).Distinct().OrderBy(name => name).ToListAsync(cancellationToken),
        await context.Ratings.Where(row => row.Language != null).Select(row => row.Language!).Distinct().OrderBy(name => name).ToListAsync(cancellationToken),
        await context.Criteria.Select(row => row.Name).OrderBy(name => name).ToListAsync(cancellationToken),
        [.. (await context.Raters.Where(row => context.Ratings.Any(rating => rating.RaterKey == row.Key)).OrderBy(row => row.Name).ToListAsync(cancellationToken)).Select(row => new Rater(row.Id, row.Name, row.CreatedAt))]),
        cancellationToken);

    static IQueryable<RatedModelRow> Named(StorageContext context, Visibility visibility)
    {
        if (visibility is { ConcealedSessions.Count: 0, HiddenComparisons.Count: 0 })
            return context.RatedModels.Where(row => context.RatingModels.Any(rated => rated.ModelKey == row.Key));
        var shown = WithModelsShown(context.Ratings, visibility);
        return context.RatedModels.Where(row => context.RatingModels.Any(rated => rated.ModelKey == row.Key && shown.Any(rating => rating.Key == rated.RatingKey)));
    }

    static IQueryable<RatingRow> Filtered(StorageContext context, RatingFilter filter, Visibility visibility)
    {
        var rows = InContext(context, filter, visibility);
        // By being found by a model, answers of a blind session would be given away.
        if (filter is not { ModelId: null, OtherModelId: null, OpenOnly: false })
            rows = WithModelsShown(rows, visibility);
        foreach (var model in new[] { filter.ModelId, filter.OtherModelId }.OfType<string>())
            rows = rows.Where(row => row.Models.Any(rated => context.RatedModels.Any(known => known.Id == model && known.Key == rated.ModelKey)));
        if (filter.OpenOnly)
            rows = rows.Where(row => !row.Models.Any(rated => context.RatedModels.Any(known => known.Key == rated.ModelKey && !Open.Contains(known.Access))));
        if (filter.Criterion is { } criterion)
            rows = rows.Where(row => row.Votes.Any(vote => context.Criteria.Any(known => known.Name == criterion && known.Key == vote.CriterionKey)));
        return rows;
    }

    /// <summary>Those whose models may be shown.</summary>
    static IQueryable<RatingRow> WithModelsShown(IQueryable<RatingRow> rows, Visibility visibility)
    {
        if (visibility.ConcealedSessions.Count > 0)
        {
            string[] concealed = [.. visibility.ConcealedSessions];
            rows = rows.Where(row => row.SessionId == null || !EF.Parameter(concealed).Contains(row.SessionId));
        }
        if (visibility.HiddenComparisons.Count > 0)
        {
            string[] hidden = [.. visibility.HiddenComparisons];
            rows = rows.Where(row => row.ComparisonId == null || !EF.Parameter(hidden).Contains(row.ComparisonId));
        }
        return rows;
    }

    /// <summary>Those that may be shown at all.</summary>
    static IQueryable<RatingRow> Shown(StorageContext context, Visibility visibility)
    {
        IQueryable<RatingRow> rows = context.Ratings;
        var own = visibility.RaterId;
        foreach (var open in visibility.OpenRounds.GroupBy(session => session.Value))
        {
            var (round, sessions) = (open.Key, open.Select(session => session.Key).ToArray());
            rows = rows.Where(row => row.SessionId == null || row.Round != round || !EF.Parameter(sessions).Contains(row.SessionId)
                || own != null && context.Raters.Any(known => known.Id == own && known.Key == row.RaterKey));
        }
        return rows;
    }

    /// <summary>Ratings behind sums that name models, by all that doesn't depend on a rating's answers.</summary>
    internal static IQueryable<RatingRow> Counted(StorageContext context, RatingFilter filter, Visibility visibility)
    {
        var rows = InContext(context, filter, visibility);
        if (visibility.ConcealedSessions.Count == 0)
            return rows;
        string[] concealed = [.. visibility.ConcealedSessions];
        return rows.Where(row => row.SessionId == null || !EF.Parameter(concealed).Contains(row.SessionId));
    }

    /// <summary>By all that doesn't depend on a rating's answers.</summary>
    static IQueryable<RatingRow> InContext(StorageContext context, RatingFilter filter, Visibility visibility)
    {
        var rows = Shown(context, visibility);
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
