namespace Playground.Comparisons;

/// <summary>Whole, checked copies of the store, and the way back to one.</summary>
public interface IStoreBackups
{
    /// <summary>Makes one now, beside a running server too. The oldest beyond seven are removed.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="StoreUnavailableException">There is nothing to back up, it is damaged, or the copy can't be written.</exception>
    Task<string> MakeAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a backup in the place of the store, which is kept as a backup itself before. At every moment one of the two is there. A backup of an earlier version
    /// is brought up to date by the next start.
    /// </summary>
    /// <param name="file">Full path.</param>
    /// <returns>Where the store that was replaced is kept; <c>null</c> where there was none.</returns>
    /// <exception cref="StoreUnavailableException">The file is damaged, no store, or of a newer version; or a server uses the store. Nothing was changed.</exception>
    Task<string?> RestoreAsync(string file, CancellationToken cancellationToken = default);
}
