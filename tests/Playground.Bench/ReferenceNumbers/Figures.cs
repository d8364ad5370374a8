namespace Playground.Bench.ReferenceNumbers;

/// <summary>How each figure of one kind of case is calculated from its inputs.</summary>
/// <param name="Fits">Whether a case is of this kind.</param>
/// <param name="All">By the name that the figure has in the file.</param>
/// <param name="Inputs">Names of inputs that not every figure reads.</param>
sealed record Figures(Func<ReferenceCase, bool> Fits, Dictionary<string, Func<ReferenceCase, object?>> All, params string[] Inputs);
