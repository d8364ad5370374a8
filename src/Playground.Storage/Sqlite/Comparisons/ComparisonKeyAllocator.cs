using Microsoft.EntityFrameworkCore;
using Playground.Storage.Comparisons;
using Playground.Storage.Schema;

namespace Playground.Storage.Sqlite.Comparisons;

/// <summary>Looks for free keys in the tables. No other writer can take them meanwhile: the transaction has held SQLite's write lock from its beginning.</summary>
sealed class ComparisonKeyAllocator : IComparisonKeyAllocator
{
    public async Task<long> NextComparisonAsync(StorageContext context, DateTimeOffset createdAt, CancellationToken cancellationToken)
    {
        var key = ComparisonKeys.Comparison(createdAt);
        return await context.Comparisons.AnyAsync(row => row.Key == key, cancellationToken)
            ? await context.Comparisons.Where(row => row.Key >= key && !context.Comparisons.Any(next => next.Key == row.Key + 1)).MinAsync(row => row.Key, cancellationToken) + 1
            : key;
    }

    public async Task<long> LastAsync(StorageContext context, string comparisonId, CancellationToken cancellationToken)
    {
        var key = await context.Comparisons.Where(row => row.Id == comparisonId).Select(row => (long?)row.Key).SingleOrDefaultAsync(cancellationToken)
            ?? throw new InvalidOperationException($"There is no comparison \"{comparisonId}\" to add to.");
        return Math.Max(
            await context.Turns.Where(turn => turn.ComparisonKey == key).MaxAsync(turn => (long?)turn.Key, cancellationToken) ?? ComparisonKeys.First(key),
            await context.Answers.Where(answer => answer.ComparisonKey == key).MaxAsync(answer => (long?)answer.Key, cancellationToken) ?? ComparisonKeys.First(key));
    }
}
