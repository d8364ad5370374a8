using System.Runtime.InteropServices;

namespace Playground.Evaluations;

/// <summary>Which answer, each from 0.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellPlace(int Row, int Repetition, int Model);
