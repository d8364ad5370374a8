namespace Playground.Judging;

/// <summary>Tells which rating sessions are blind and not revealed yet: who answered what must not leave the program.</summary>
public interface IHiddenSessions
{
    /// <summary>Ids of those sessions.</summary>
    Task<IReadOnlySet<string>> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>How many other sessions have votes in a round that is still being rated; these count when it is closed.</summary>
    Task<int> CountOpenAsync(CancellationToken cancellationToken = default);
}
