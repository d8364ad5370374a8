using System.Collections.Concurrent;
using Playground.Concurrency;
using Playground.Ratings;

namespace Playground.RatingSessions;

/// <summary>
/// The rounds that are being rated. What is in them is read from the stores once and counted on from there: one process serves a database's sessions, and all
/// that it changes about assignments goes through here, one after the other within a session. What was stored is never doubted: after any fault, and after the
/// end of the process, the round is read anew.
/// </summary>
public sealed class SessionRounds(IRatingSessionRepository store, IRatingRepository ratings)
{
    /// <summary>A round takes about 150 bytes for each vote.</summary>
    const int MostKept = 64;

    readonly KeyedGate _gates = new();
    readonly ConcurrentDictionary<string, RoundAssignments> _kept = new(StringComparer.Ordinal);

    /// <summary>Does something about a session while nobody else does. It must be short, and must not come here again.</summary>
    public async Task<T> InTurnAsync<T>(string sessionId, Func<Task<T>> action, CancellationToken cancellationToken)
    {
        using var turn = await _gates.EnterAsync(sessionId, cancellationToken);
        try
        {
            return await action();
        }
        catch
        {
            // What was done may have been stored and not counted.
            _kept.TryRemove(sessionId, out _);
            throw;
        }
    }

    /// <summary>The same with the session's round.</summary>
    public Task<T> InTurnAsync<T>(RatingSession session, Func<RoundAssignments, Task<T>> action, CancellationToken cancellationToken) =>
        InTurnAsync(session.Id, async () => await action(await ReadAsync(session, cancellationToken)), cancellationToken);

    /// <summary>The session's current round; only while it is one's turn.</summary>
    public async Task<RoundAssignments> ReadAsync(RatingSession session, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(session.Id, out var kept) && kept.Round == session.Round)
            return kept;
        if (_kept.Count >= MostKept)
            _kept.Clear();
        return _kept[session.Id] = await LoadAsync(session, cancellationToken);
    }

    async Task<RoundAssignments> LoadAsync(RatingSession session, CancellationToken cancellationToken)
    {
        var round = new RoundAssignments(session.Round, session.Current);
        foreach (var assignment in await store.AssignmentsAsync(session.Id, session.Round, cancellationToken))
            if (assignment.ReleasedAt is null)
                round.Give(assignment);
        foreach (var place in await ratings.PlacesAsync(session.Id, session.Round, cancellationToken))
            round.Rate(place.ItemId, place.RaterId);
        return round;
    }
}
