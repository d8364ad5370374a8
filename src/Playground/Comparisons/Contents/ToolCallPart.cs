using Playground.Tools;

namespace Playground.Comparisons.Contents;

/// <summary>A call of a function that a model made while it answered, and what it was told.</summary>
/// <param name="Id">The model's or the host's own; <c>null</c> where it gave none.</param>
/// <param name="Arguments">JSON as the model wrote it, valid or not.</param>
/// <param name="Result">The result, or the sentence that stood in its place.</param>
/// <param name="Round">In which round of calls, from 1.</param>
public sealed record ToolCallPart(string? Id, string Name, string Arguments, string Result, ToolOutcome Outcome, int Round, TimeSpan Duration) : Content;
