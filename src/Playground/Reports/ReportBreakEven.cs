using Playground.PricePerformance.BreakingEven;

namespace Playground.Reports;

/// <summary>The best rated open model of this machine against the best rated proprietary one.</summary>
public sealed record ReportBreakEven(string LocalModel, string HostedModel, BreakEven Result);
