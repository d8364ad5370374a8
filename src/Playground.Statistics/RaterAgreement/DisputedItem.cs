namespace Playground.Statistics.RaterAgreement;

/// <param name="Disagreement">The mean of δ² (<see cref="ValueDistance"/>) over the item's pairs of ratings; comparable within a report.</param>
public sealed record DisputedItem(string Item, double Disagreement, IReadOnlyList<string> Values);
