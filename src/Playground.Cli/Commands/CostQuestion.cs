using System.CommandLine;
using Playground.Measuring;

namespace Playground.Cli;

/// <summary>What <c>cost</c> is asked.</summary>
sealed record CostQuestion(string Model, TokenUsage Usage, string? Tier, DateOnly Date);
