using Playground.Comparisons;

namespace Playground.Web.Comparisons;

/// <summary>What the reader asks of a column.</summary>
public sealed record LaneCommand(LaneAction Action, LaneView Lane, Answer? Answer = null);
