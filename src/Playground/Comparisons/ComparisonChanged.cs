namespace Playground.Comparisons;

/// <summary>Something about a comparison is new: a token, a state, a turn or an attempt. Its key is the comparison's id.</summary>
readonly record struct ComparisonChanged;
