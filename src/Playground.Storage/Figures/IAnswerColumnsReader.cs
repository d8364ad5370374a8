using Playground.Storage.Schema;

namespace Playground.Storage.Figures;

/// <summary>Reads of answers what figures are taken from, by the million.</summary>
interface IAnswerColumnsReader
{
    /// <summary>Reads the answers after a key, in the order of their keys.</summary>
    Task ReadAfterAsync(StorageContext context, long key, Action<AnswerColumns> take);

    Task ReadAsync(StorageContext context, IReadOnlyCollection<long> keys, Action<AnswerColumns> take);

    Task ReadOfComparisonsAsync(StorageContext context, IReadOnlyCollection<long> comparisonKeys, Action<AnswerColumns> take);

    /// <summary>Counts the answers of each comparison.</summary>
    /// <param name="take">Gets a comparison's key and the number of its answers.</param>
    Task CountByComparisonAsync(StorageContext context, Action<long, int> take);

    /// <returns>How many answers there are, and the sum of their keys' remainders.</returns>
    Task<(int Count, long Check)> TotalsAsync(StorageContext context, long divisor);
}
