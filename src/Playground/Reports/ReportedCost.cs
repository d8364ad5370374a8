using Playground.PricePerformance;

namespace Playground.Reports;

/// <summary>What a model's answers cost, in the report's currency.</summary>
/// <param name="PerThousand">1000 × everything spent ÷ usable answers: what failed is paid for by what came through.</param>
/// <param name="Lower">Of the 95% interval from the spread of the answers' costs.</param>
/// <param name="MarginalPerThousand">The energy alone for answers of this machine; otherwise the same.</param>
/// <param name="Priced">Answers with a known cost.</param>
/// <param name="Unpriced">Answers that were sent and whose cost is not known.</param>
/// <param name="Estimated">Of the priced ones, those whose tokens or machine were estimated.</param>
/// <param name="PerWin">Cost of an answer ÷ share of its votes that the model won outright; <c>null</c> where it has won none.</param>
/// <param name="Gap">Why <paramref name="PerThousand"/> isn't known.</param>
public sealed record ReportedCost(
    string Currency, decimal? PerThousand, decimal? Lower, decimal? Upper, decimal? MarginalPerThousand, int Priced, int Unpriced, int Estimated, decimal? PerWin, CostGap Gap);
