namespace Playground.Comparisons;

/// <summary>Whether the store takes something in at this moment.</summary>
public interface IStoreReadiness
{
    /// <returns><c>null</c> where it does: it can be written, and there is room on its disk.</returns>
    Task<StoreProblem?> FindProblemAsync(CancellationToken cancellationToken = default);
}
