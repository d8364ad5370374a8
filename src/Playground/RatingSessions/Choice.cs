namespace Playground.RatingSessions;

/// <summary>An item and the order in which a rater will see its lanes.</summary>
public sealed record Choice(SessionItem Item, IReadOnlyList<int> Order);
