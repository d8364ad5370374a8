using Playground.Storage.Schema;

namespace Playground.Storage.Comparisons;

/// <summary>Gives comparisons, turns and answers their <see cref="ComparisonKeys"/>, within the write that adds them.</summary>
interface IComparisonKeyAllocator
{
    /// <summary>The key of a new comparison.</summary>
    Task<long> NextComparisonAsync(StorageContext context, DateTimeOffset createdAt, CancellationToken cancellationToken);

    /// <summary>The highest key in use inside a comparison; those that are added get the ones after it. Hidden ones are written on, as their answers may still be running.</summary>
    /// <exception cref="InvalidOperationException">There is no such comparison.</exception>
    Task<long> LastAsync(StorageContext context, string comparisonId, CancellationToken cancellationToken);
}
