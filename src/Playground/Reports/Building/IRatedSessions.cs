namespace Playground.Reports.Building;

/// <summary>What a report must know of rating sessions.</summary>
public interface IRatedSessions
{
    Task<IReadOnlyList<RatedSession>> ListAsync(CancellationToken cancellationToken = default);
}
