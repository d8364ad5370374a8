namespace Playground.Statistics;

/// <summary>How far raters agree.</summary>
/// <param name="FleissKappa">Without value where items don't have the same number of ratings.</param>
/// <param name="Pairs">Every pair of raters with an item in common.</param>
/// <param name="Disputed">Items on which ratings differ, the most disputed first.</param>
public sealed record AgreementReport(
    AgreementSettings Settings, int Items, int Ratings, Coefficient Alpha, Coefficient FleissKappa,
    IReadOnlyList<PairAgreement> Pairs, IReadOnlyList<RaterLeniency> Raters, IReadOnlyList<DisputedItem> Disputed);

/// <param name="Level"><c>nominal</c>, <c>ordinal</c>, <c>interval</c> or <c>ratio</c>.</param>
/// <param name="Rounds">Of the bootstrap over items that gives the intervals.</param>
public sealed record AgreementSettings(string Level, double Confidence, int Rounds, ulong Seed);

/// <summary>Cohen's κ of two raters.</summary>
/// <param name="Items">Items that both rated.</param>
/// <param name="Linear">Weighted; without value for names, as is <paramref name="Quadratic"/>.</param>
public sealed record PairAgreement(string RaterA, string RaterB, int Items, Coefficient Kappa, Coefficient Linear, Coefficient Quadratic);

/// <param name="Mean">Of the rater's ratings; <c>null</c> for names, as is <paramref name="Leniency"/>.</param>
/// <param name="Leniency">
/// How much higher than the others the rater rates: the mean, over items that others rated too, of the own rating less the mean of the others'.
/// </param>
public sealed record RaterLeniency(string Rater, int Ratings, double? Mean, double? Leniency);

/// <param name="Disagreement">The mean of δ² (<see cref="ValueDistance"/>) over the item's pairs of ratings; comparable within a report.</param>
public sealed record DisputedItem(string Item, double Disagreement, IReadOnlyList<string> Values);
