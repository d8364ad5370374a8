using Playground.Comparing;
using Playground.Judging;
using Playground.Measuring;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.BreakingEven;
using Playground.Pricing.Performance;
using Playground.Statistics;

namespace Playground.Reporting;

/// <summary>One way in which a model's answers came about.</summary>
public sealed record ReportProvenance(string Model, Provenance Provenance, string? ReturnedModel, int Answers);
