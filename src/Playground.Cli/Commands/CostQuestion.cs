using System.CommandLine;
using Playground.Metrics;

namespace Playground.Cli.Commands;

/// <summary>What <c>cost</c> is asked.</summary>
sealed record CostQuestion(string Model, TokenUsage Usage, string? Tier, DateOnly Date);
