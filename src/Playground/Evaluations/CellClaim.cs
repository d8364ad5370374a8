namespace Playground.Evaluations;

/// <summary>What a process got to ask.</summary>
/// <param name="State">Of the evaluation.</param>
/// <param name="HeldElsewhere">Whether another process holds cells of the model, which may come back.</param>
public sealed record CellClaim(IReadOnlyList<CellPlace> Cells, EvaluationState State, bool HeldElsewhere);
