namespace Playground.Comparisons;

/// <summary>A tool that a model asked for.</summary>
/// <param name="Arguments">JSON as the model wrote it, valid or not.</param>
public sealed record ToolCall(string? Id, string Name, string Arguments);
