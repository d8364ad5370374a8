namespace Playground.Viewers;

/// <summary>What <see cref="VisibilityPolicy"/> must know of rating sessions.</summary>
public interface IGuardedSessions
{
    /// <summary>
    /// The sessions that keep something from somebody: those that are blind and not revealed, and those with a round that is still being rated. Of the blind
    /// looks of one's own only those in which the rater takes part and has no vote that counts yet: there are many, and they keep nothing from others.
    /// </summary>
    /// <param name="raterId">Whose part in them is asked for; <c>null</c> for somebody who takes part in none.</param>
    Task<IReadOnlyList<GuardedSession>> ReadAsync(string? raterId, CancellationToken cancellationToken = default);

    /// <summary>How many sessions that hide no models have votes in a round that is still being rated.</summary>
    Task<int> CountOpenAsync(CancellationToken cancellationToken = default);
}
