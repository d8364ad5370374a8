namespace Playground.Evaluations.Matrix;

/// <summary>A choice of rows.</summary>
/// <param name="Model">For <see cref="MatrixShow.OnlyOne"/>, which model.</param>
public readonly record struct MatrixFilter(MatrixShow Show, int Model = 0)
{
    public bool Takes(MatrixRow row) => Show switch
    {
        MatrixShow.Failed => row.Cells.Any(cell => cell.Passed == false || cell.State == CellState.Failed),
        MatrixShow.Errors => row.Cells.Any(cell => cell.State == CellState.Failed),
        MatrixShow.Disagree => row.Outcomes.Contains(true) && row.Outcomes.Contains(false),
        MatrixShow.OnlyOne => Model < row.Outcomes.Count && row.Outcomes[Model] == true && row.Outcomes.Count(outcome => outcome == false) == row.Outcomes.Count - 1,
        MatrixShow.Passed => row.Outcomes.All(outcome => outcome == true),
        MatrixShow.Open => row.Cells.Any(cell => cell.State is CellState.Waiting or CellState.Running),
        _ => true,
    };
}
