namespace Playground.Evaluations.ResultFiles;

/// <summary>How many rows came out how; of a file's own count, what it has.</summary>
public sealed record ResultTotals(long? Passed, long? Failed, long? Errors);
