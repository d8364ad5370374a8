using Microsoft.EntityFrameworkCore;
using Playground.Comparisons;
using Playground.Evaluations;
using Playground.Storage.Comparisons;
using Playground.Storage.Recovery;
using Playground.Storage.Schema;

namespace Playground.Storage.Evaluations;

/// <summary>Stores what became of a cell, and its answers with it.</summary>
sealed class CellResults(CellClaims claims, IComparisonKeyAllocator keys, IProcessLease process)
{
    public async Task SaveAsync(StorageContext context, CellResult result, CancellationToken cancellationToken)
    {
        if (await claims.MineAsync(context, result.EvaluationId, result.Cell.Place, cancellationToken) is not { } row)
            return;
        CellMapper.Fill(row, result.Cell);
        if (result.Comparison is { } comparison)
            await SaveAsync(context, comparison, result, cancellationToken);
        // One of its requests was counted when it was taken.
        var further = Math.Max(0, result.Cell.Requests - 1);
        await context.Evaluations.Where(evaluation => evaluation.Id == result.EvaluationId).ExecuteUpdateAsync(
            set => set.SetProperty(evaluation => evaluation.Requests, evaluation => evaluation.Requests + further).SetProperty(evaluation => evaluation.Spent, evaluation => evaluation.Spent + (result.Cell.Cost ?? 0)),
            cancellationToken);
        // The next result looks for what this one has added.
        await context.SaveChangesAsync(cancellationToken);
    }

    async Task SaveAsync(StorageContext context, Comparison comparison, CellResult result, CancellationToken cancellationToken)
    {
        if (await context.Comparisons.Where(row => row.Id == comparison.Id).Select(row => (long?)row.Key).SingleOrDefaultAsync(cancellationToken) is { } known)
            await AddAsync(context, known, comparison, result.Cell.Place.Model, cancellationToken);
        else
            await CreateAsync(context, comparison, result.EvaluationId, cancellationToken);
    }

    async Task CreateAsync(StorageContext context, Comparison comparison, string evaluationId, CancellationToken cancellationToken)
    {
        var key = await keys.NextComparisonAsync(context, comparison.CreatedAt, cancellationToken);
        var next = ComparisonKeys.First(key);
        var row = ComparisonMapper.ToRow(comparison, key);
        row.EvaluationId = evaluationId;
        context.Add(row);
        context.AddRange(comparison.Lanes.Select(lane => ComparisonMapper.ToRow(lane, key)));
        context.AddRange(ComparisonMapper.ToRows(comparison.Tags, key));
        context.AddRange(comparison.Turns.Select(turn => ComparisonMapper.ToRow(turn, ++next)));
        context.AddRange(comparison.Answers.Select(answer => AnswerMapper.ToRow(answer, ++next, process.Id)));
    }

    // Answers of an earlier run of the same cell stay, as earlier attempts do.
    async Task AddAsync(StorageContext context, long key, Comparison comparison, int model, CancellationToken cancellationToken)
    {
        if (!await context.Lanes.AnyAsync(lane => lane.ComparisonKey == key && lane.Index == model, cancellationToken))
            context.Add(ComparisonMapper.ToRow(comparison.Lanes[model], key));
        var earlier = await context.Answers.Where(answer => answer.ComparisonKey == key && answer.Lane == model).MaxAsync(answer => (int?)answer.Attempt, cancellationToken) + 1 ?? 0;
        var next = await keys.LastAsync(context, comparison.Id, cancellationToken);
        context.AddRange(comparison.Answers.Select(answer => AnswerMapper.ToRow(answer with { Attempt = answer.Attempt + earlier }, ++next, process.Id)));
    }
}
