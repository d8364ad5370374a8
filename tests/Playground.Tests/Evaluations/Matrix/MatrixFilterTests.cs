using Playground.Evaluations;
using Playground.Evaluations.Matrix;
using Xunit;

namespace Playground.Tests.Evaluations.Matrix;

public sealed class MatrixFilterTests
{
    // By row: both pass; only the first; only the second; both fail; an error and a pass; one still waits; one of two repetitions failed.
    static readonly IReadOnlyList<MatrixRow> _rows = MatrixRow.Of(
    [
        .. Row(0, true, true), .. Row(1, true, false), .. Row(2, false, true), .. Row(3, false, false),
        Cell(4, 0, CellState.Failed, false), Cell(4, 1, CellState.Answered, true),
        Cell(5, 0, CellState.Waiting, null), Cell(5, 1, CellState.Answered, true),
        Cell(6, 0, CellState.Answered, true), new(new(6, 1, 0), CellState.Answered, false, 0), Cell(6, 1, CellState.Answered, true),
    ], models: 2);

    [Theory]
    [InlineData(MatrixShow.All, 0, 0, 1, 2, 3, 4, 5, 6)]
    [InlineData(MatrixShow.Failed, 0, 1, 2, 3, 4, 6)]
    [InlineData(MatrixShow.Errors, 0, 4)]
    [InlineData(MatrixShow.Disagree, 0, 1, 2, 4, 6)]
    [InlineData(MatrixShow.OnlyOne, 0, 1)]
    [InlineData(MatrixShow.OnlyOne, 1, 2, 4, 6)]
    [InlineData(MatrixShow.OnlyOne, 2)]
    [InlineData(MatrixShow.Passed, 0, 0)]
    [InlineData(MatrixShow.Open, 0, 5)]
    public void Takes_Rows_AsTheirOutcomesAre(MatrixShow show, int model, params int[] expected) =>
        Assert.Equal(expected, _rows.Where(new MatrixFilter(show, model).Takes).Select(row => row.Index));

    static CellVerdict[] Row(int row, params bool[] passed) => [.. passed.Select((verdict, model) => Cell(row, model, CellState.Answered, verdict))];

    static CellVerdict Cell(int row, int model, CellState state, bool? passed) => new(new(row, 0, model), state, passed, passed is null ? null : passed == true ? 1 : 0);
}
