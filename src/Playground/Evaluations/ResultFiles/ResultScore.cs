namespace Playground.Evaluations.ResultFiles;

/// <summary>One measure of a row.</summary>
/// <param name="Value">NaN and infinities as they stand in the file; <c>null</c> where it has none.</param>
/// <param name="Passed"><c>null</c> where the file says nothing of it.</param>
public sealed record ResultScore(string Name, double? Value, bool? Passed = null, string? Reason = null);
