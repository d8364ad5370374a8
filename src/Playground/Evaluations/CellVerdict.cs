using System.Runtime.InteropServices;

namespace Playground.Evaluations;

/// <summary>What tables and filters need of a cell.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellVerdict(CellPlace Place, CellState State, bool? Passed, double? Score);
