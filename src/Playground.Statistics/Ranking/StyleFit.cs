namespace Playground.Statistics.Ranking;

/// <summary>Strengths with and without the part that style explains, and what style is worth.</summary>
/// <param name="Plain">From the same votes with the same penalty, style ignored.</param>
/// <param name="Controlled">Strengths of answers that look alike.</param>
/// <param name="Coefficients">Length, headers, lists, bold: log odds for a difference of one standard deviation.</param>
/// <param name="Errors">Their standard errors.</param>
public sealed record StyleFit(StrengthFit Plain, StrengthFit Controlled, IReadOnlyList<double> Coefficients, IReadOnlyList<double> Errors);
