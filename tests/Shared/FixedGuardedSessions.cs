using Playground.Viewers;

namespace Playground.Testing;

/// <summary>Sessions that a test says are blind, with what is rated in them; nobody who asks is their host.</summary>
public sealed class FixedGuardedSessions(params GuardedSession[] sessions) : IGuardedSessions
{
    readonly List<GuardedSession> _sessions = [.. sessions];

    /// <summary>Begins a blind session over a comparison.</summary>
    public void Hide(string comparisonId) => _sessions.Add(Blind($"session-{comparisonId}", comparisonId));

    public static GuardedSession Blind(string id, params string[] comparisons) => new(id, HidesModels: true, Solo: false, OpenRound: null, IsHost: false, comparisons);

    public Task<IReadOnlyList<GuardedSession>> ReadAsync(string? raterId, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<GuardedSession>>(_sessions);

    public Task<int> CountOpenAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);
}
