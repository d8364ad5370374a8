using Microsoft.Extensions.AI;

namespace Playground.Comparisons;

/// <summary>What happens before the first token.</summary>
/// <param name="Done">Share done, 0 to 1; <c>null</c> when unknown.</param>
/// <param name="Detail">A number worth showing: the place in the queue, the seconds until the next try.</param>
public sealed record WaitingFor(WaitingStage Stage, double? Done = null, double? Detail = null);
