using Microsoft.EntityFrameworkCore;
using Playground.Storage.Schema;

namespace Playground.Storage.Ratings;

/// <summary>Tells ratings that are stored already from new ones.</summary>
static class KnownRatings
{
    /// <summary>The rows that are neither stored nor stand earlier in the list: by id, by origin, by item, round and rater.</summary>
    public static async Task<IReadOnlyList<RatingRow>> ExceptKnownAsync(StorageContext context, IReadOnlyList<RatingRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Id).ToArray();
        var externals = rows.Where(row => row.Source is not null).Select(row => row.ExternalId).Distinct().ToArray();
        var sessions = rows.Where(row => row.SessionId is not null).Select(row => row.SessionId).Distinct().ToArray();
        var items = rows.Where(row => row.SessionId is not null).Select(row => row.ItemId).Distinct().ToArray();
        var raters = rows.Where(row => row.SessionId is not null).Select(row => row.RaterKey).Distinct().ToArray();
        var known = await context.Ratings.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
        var origins = externals.Length == 0 ? [] : await context.Ratings.Where(row => row.Source != null && externals.Contains(row.ExternalId))
            .Select(row => new { row.Source, row.ExternalId }).ToListAsync(cancellationToken);
        var places = sessions.Length == 0 ? [] : await context.Ratings.Where(row => sessions.Contains(row.SessionId) && items.Contains(row.ItemId) && raters.Contains(row.RaterKey))
            .Select(row => new { row.SessionId, row.ItemId, row.Round, row.RaterKey }).ToListAsync(cancellationToken);

        var seen = new HashSet<object>([.. known, .. origins.Select(origin => (origin.Source, origin.ExternalId)),
            .. places.Select(place => (place.SessionId, place.ItemId, place.Round, place.RaterKey))]);
        return [.. rows.Where(row => IsNew(seen, row))];
    }

    static bool IsNew(HashSet<object> seen, RatingRow row)
    {
        object[] marks = [row.Id, .. row.Source is null ? [] : new object[] { (row.Source, row.ExternalId) },
            .. row.SessionId is null ? [] : new object[] { (row.SessionId, row.ItemId, row.Round, row.RaterKey) }];
        if (marks.Any(seen.Contains))
            return false;
        seen.UnionWith(marks);
        return true;
    }
}
