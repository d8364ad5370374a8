namespace Playground.Statistics.RaterAgreement;

/// <param name="Mean">Of the rater's ratings; <c>null</c> for names, as is <paramref name="Leniency"/>.</param>
/// <param name="Leniency">
/// How much higher than the others the rater rates: the mean, over items that others rated too, of the own rating less the mean of the others'.
/// </param>
public sealed record RaterLeniency(string Rater, int Ratings, double? Mean, double? Leniency);
