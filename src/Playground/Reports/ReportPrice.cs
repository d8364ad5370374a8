using Playground.Pricing;

namespace Playground.Reports;

/// <summary>A price by which answers were charged.</summary>
public sealed record ReportPrice(string Model, ModelPrice Price, int Answers);
