using Playground.Evaluations;
using Playground.Evaluations.Checks;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.Evaluations;

/// <summary>Translates cells to rows and back.</summary>
static class CellMapper
{
    public static void Fill(CellRow row, EvaluationCell cell)
    {
        (row.State, row.Owner, row.LeaseTicks) = (cell.State, null, null);
        (row.Passed, row.Score, row.Checks) = (cell.Passed, cell.Score, cell.Checks.Count > 0 ? StoredJson.Write(cell.Checks) : null);
        (row.ComparisonId, row.AnswerId, row.Text, row.Error) = (cell.ComparisonId, cell.AnswerId, cell.Text, cell.Error);
        (row.Requests, row.Milliseconds) = (row.Requests + cell.Requests, cell.Milliseconds);
        (row.InputTokens, row.OutputTokens, row.Cost) = (cell.InputTokens, cell.OutputTokens, cell.Cost);
    }

    public static EvaluationCell ToCell(CellRow row) => new(CellClaims.Place(row), row.State)
    {
        Passed = row.Passed,
        Score = row.Score,
        Checks = StoredJson.Read<CheckResult[]>(row.Checks) ?? [],
        ComparisonId = row.ComparisonId,
        AnswerId = row.AnswerId,
        Text = row.Text,
        Error = row.Error,
        Requests = row.Requests,
        Milliseconds = row.Milliseconds,
        InputTokens = row.InputTokens,
        OutputTokens = row.OutputTokens,
        Cost = row.Cost,
    };
}
