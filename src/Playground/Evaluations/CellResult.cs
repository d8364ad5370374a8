using Playground.Comparisons;

namespace Playground.Evaluations;

/// <summary>What became of a cell.</summary>
/// <param name="Comparison">Its row, with the answers of this cell alone; those of other models are added to the same one. <c>null</c> where no model could be asked.</param>
/// <param name="Cell">As it is to be stored.</param>
public sealed record CellResult(string EvaluationId, Comparison? Comparison, EvaluationCell Cell);
