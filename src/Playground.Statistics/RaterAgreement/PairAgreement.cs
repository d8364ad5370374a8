namespace Playground.Statistics.RaterAgreement;

/// <summary>Cohen's κ of two raters.</summary>
/// <param name="Items">Items that both rated.</param>
/// <param name="Linear">Weighted; without value for names, as is <paramref name="Quadratic"/>.</param>
public sealed record PairAgreement(string RaterA, string RaterB, int Items, Coefficient Kappa, Coefficient Linear, Coefficient Quadratic);
