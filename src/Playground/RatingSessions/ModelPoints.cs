namespace Playground.RatingSessions;

/// <param name="Criteria">In the order of the session's; <c>null</c> where nobody gave points.</param>
public sealed record ModelPoints(string ModelId, IReadOnlyList<MeanPoints?> Criteria);
