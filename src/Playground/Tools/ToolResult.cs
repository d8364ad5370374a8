namespace Playground.Tools;

/// <summary>What came of a call.</summary>
/// <param name="Text">What the model is told: the result, or a sentence that says why there is none.</param>
public sealed record ToolResult(ToolOutcome Outcome, string Text, TimeSpan Duration);
