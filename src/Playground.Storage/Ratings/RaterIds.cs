using Microsoft.EntityFrameworkCore;
using Playground.Ratings;
using Playground.Storage.Schema;

namespace Playground.Storage.Ratings;

/// <summary>
/// Ids of raters by their keys. They never change and never go, and with ninety thousand of them a ranking would spend a third of its time on reading
/// them anew.
/// </summary>
sealed class RaterIds(IStorageDatabase database)
{
    // Replaced as a whole, so that readers need no lock.
    volatile string?[] _byKey = [];

    /// <summary>The ids by key, <c>null</c> for raters whose votes count as nobody's.</summary>
    public Task<string?[]> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync(async context =>
    {
        var known = _byKey;
        var fresh = new List<(long Key, string Id)>();
        await using (var command = context.Raters.Where(row => row.Key >= known.Length).OrderBy(row => row.Key).Select(row => new { row.Key, row.Id }).CreateDbCommand())
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                fresh.Add((reader.GetInt64(0), reader.GetString(1)));
        if (fresh.Count == 0)
            return known;
        var all = new string?[fresh[^1].Key + 1];
        known.CopyTo(all, 0);
        foreach (var (key, id) in fresh)
            all[key] = id == Rater.UnknownId ? null : id;
        return _byKey = all;
    }, cancellationToken);
}
