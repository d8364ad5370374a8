using Playground.Evaluations;
using Playground.Evaluations.Matrix;
using Playground.PromptSets;

namespace Playground.Web.Evaluations;

/// <summary>A row of the table with what it shows.</summary>
public sealed record MatrixLine(MatrixRow Row, PromptSetRow Asked, string Prompt, IReadOnlyList<EvaluationCell> Cells);
