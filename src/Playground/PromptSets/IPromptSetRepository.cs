namespace Playground.PromptSets;

/// <summary>Keeps sets with all their versions. Every method is one transaction.</summary>
public interface IPromptSetRepository
{
    /// <summary>Stores a set's next version, the first where its id is new.</summary>
    /// <returns>The same with the number of its version.</returns>
    Task<PromptSet> SaveAsync(PromptSet set, CancellationToken cancellationToken = default);

    /// <summary>By name.</summary>
    Task<IReadOnlyList<PromptSetInfo>> ListAsync(CancellationToken cancellationToken = default);

    /// <param name="version">The newest where it is <c>null</c>. Versions of deleted sets are found only by their number: evaluations show them.</param>
    Task<PromptSet?> FindAsync(string id, int? version = null, CancellationToken cancellationToken = default);

    /// <summary>Takes a set out of the list; its versions are kept for the evaluations that used them.</summary>
    /// <returns><c>false</c> when there is none.</returns>
    Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default);
}
