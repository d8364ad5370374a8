using Playground.Comparing;
using Playground.Judging;
using Playground.Measuring;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.BreakingEven;
using Playground.Pricing.Performance;
using Playground.Statistics;

namespace Playground.Reporting;

/// <summary>The best rated open model of this machine against the best rated proprietary one.</summary>
public sealed record ReportBreakEven(string LocalModel, string HostedModel, BreakEven Result);
