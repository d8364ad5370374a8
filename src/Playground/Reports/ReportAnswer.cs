using Playground.Comparisons;
using Playground.Metrics;

namespace Playground.Reports;

/// <summary>An answer in numbers.</summary>
/// <param name="Cost">In <paramref name="Currency"/>, as it was charged.</param>
public sealed record ReportAnswer(
    string Comparison, string Model, DateTimeOffset? At, int Turn, int Repetition, int Attempt, AnswerState State, long? InputTokens, long? OutputTokens,
    NumberOrigin TokensOrigin, decimal? Cost, string? Currency, double? FirstTokenSeconds, double? TotalSeconds, double? TokensPerSecond, bool SharedDevice);
