using Playground.Metrics;

namespace Playground.Reports;

/// <summary>One way in which a model's answers came about.</summary>
public sealed record ReportProvenance(string Model, Provenance Provenance, string? ReturnedModel, int Answers);
