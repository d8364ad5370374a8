using Microsoft.EntityFrameworkCore;
using Playground.Evaluations;
using Playground.Storage.Schema;
using Playground.Viewers;

namespace Playground.Storage.Evaluations;

/// <summary>What pages and files ask of cells. Rows that are being rated blind are kept from whoever mustn't see them, in lists and in sums.</summary>
static class CellQueries
{
    public static IQueryable<CellRow> Visible(StorageContext context, string id, Visibility visibility)
    {
        var cells = context.Cells.Where(cell => cell.EvaluationId == id);
        if (visibility.HiddenComparisons.Count == 0)
            return cells;
        string[] hidden = [.. visibility.HiddenComparisons];
        return cells.Where(cell => cell.ComparisonId == null || !EF.Parameter(hidden).Contains(cell.ComparisonId));
    }

    public static async Task<IReadOnlyList<ModelProgress>> ProgressAsync(StorageContext context, string id, Visibility visibility, CancellationToken cancellationToken)
    {
        var sums = await Visible(context, id, visibility).GroupBy(cell => cell.Model).OrderBy(cells => cells.Key).Select(cells => new
        {
            Model = cells.Key,
            Waiting = cells.LongCount(cell => cell.State == CellState.Waiting),
            Running = cells.LongCount(cell => cell.State == CellState.Running),
            Answered = cells.LongCount(cell => cell.State == CellState.Answered),
            Failed = cells.LongCount(cell => cell.State == CellState.Failed),
            Passed = cells.LongCount(cell => cell.Passed == true),
            Checked = cells.LongCount(cell => cell.Passed != null),
            Score = cells.Average(cell => cell.Score),
            Requests = cells.Sum(cell => (long)cell.Requests),
            Input = cells.Sum(cell => cell.InputTokens ?? 0),
            Output = cells.Sum(cell => cell.OutputTokens ?? 0),
            Cost = cells.Sum(cell => cell.Cost ?? 0),
            Unknown = cells.LongCount(cell => cell.State == CellState.Answered && cell.Cost == null),
        }).ToListAsync(cancellationToken);
        var models = new List<ModelProgress>();
        foreach (var sum in sums)
            models.Add(new(sum.Model, sum.Waiting, sum.Running, sum.Answered, sum.Failed, sum.Passed, sum.Checked, sum.Score, sum.Requests, sum.Input, sum.Output, sum.Cost, sum.Unknown,
                await MedianAsync(Visible(context, id, visibility).Where(cell => cell.Model == sum.Model && cell.State == CellState.Answered && cell.Milliseconds != null), cancellationToken)));
        return models;
    }

    static async Task<double?> MedianAsync(IQueryable<CellRow> cells, CancellationToken cancellationToken)
    {
        var count = await cells.CountAsync(cancellationToken);
        if (count == 0)
            return null;
        var middle = await cells.OrderBy(cell => cell.Milliseconds).Select(cell => cell.Milliseconds!.Value).Skip((count - 1) / 2).Take(count % 2 == 0 ? 2 : 1).ToListAsync(cancellationToken);
        return middle.Average();
    }
}
