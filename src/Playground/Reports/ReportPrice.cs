using Playground.Comparing;
using Playground.Judging;
using Playground.Measuring;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.BreakingEven;
using Playground.Pricing.Performance;
using Playground.Statistics;

namespace Playground.Reporting;

/// <summary>A price by which answers were charged.</summary>
public sealed record ReportPrice(string Model, ModelPrice Price, int Answers);
