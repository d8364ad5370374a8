namespace Playground.Evaluations.Matrix;

/// <summary>A row of the set with what became of it.</summary>
/// <param name="Cells">By model and repetition.</param>
/// <param name="Outcomes">For each model whether it passed: all its repetitions, or at least one failed; <c>null</c> where that isn't known yet, or nothing is checked.</param>
public sealed record MatrixRow(int Index, IReadOnlyList<CellVerdict> Cells, IReadOnlyList<bool?> Outcomes)
{
    /// <param name="verdicts">By row, model and repetition.</param>
    public static IReadOnlyList<MatrixRow> Of(IReadOnlyList<CellVerdict> verdicts, int models)
    {
        var rows = new List<MatrixRow>();
        for (var start = 0; start < verdicts.Count;)
        {
            var end = start;
            while (end < verdicts.Count && verdicts[end].Place.Row == verdicts[start].Place.Row)
                end++;
            CellVerdict[] cells = [.. verdicts.Take(start..end)];
            rows.Add(new(cells[0].Place.Row, cells, [.. Enumerable.Range(0, models).Select(model => Outcome(cells.Where(cell => cell.Place.Model == model)))]));
            start = end;
        }
        return rows;
    }

    static bool? Outcome(IEnumerable<CellVerdict> repetitions)
    {
        var verdicts = repetitions.Select(cell => cell.Passed).ToArray();
        return verdicts.Contains(false) ? false : verdicts.Length > 0 && verdicts.All(verdict => verdict == true) ? true : null;
    }
}
