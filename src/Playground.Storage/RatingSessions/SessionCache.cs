using System.Collections.Concurrent;
using Playground.RatingSessions;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.RatingSessions;

/// <summary>
/// Sessions as they were read last. One of two thousand items takes some 300 KB of text, every vote asks for it three times, and it hardly ever changes: what
/// is read then is its revision.
/// </summary>
sealed class SessionCache
{
    const int MostKept = 64;

    readonly ConcurrentDictionary<string, (long Revision, RatingSession Session)> _kept = new(StringComparer.Ordinal);

    /// <returns><c>null</c> when there is none.</returns>
    public async Task<RatingSession?> ReadAsync(StorageContext context, string sessionId, CancellationToken cancellationToken)
    {
        if (await SessionQueries.Revision(context, sessionId, cancellationToken) is not { } revision)
            return null;
        if (_kept.TryGetValue(sessionId, out var kept) && kept.Revision == revision)
            return kept.Session;
        var session = StoredJson.Read<RatingSession>(await SessionQueries.Session(context, sessionId, cancellationToken))!;
        if (_kept.Count >= MostKept)
            _kept.Clear();
        _kept[sessionId] = (revision, session);
        return session;
    }
}
