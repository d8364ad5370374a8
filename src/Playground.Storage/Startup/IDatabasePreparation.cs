using Playground.Comparisons;

namespace Playground.Storage.Startup;

/// <summary>Makes the database itself ready for a process, and lets go of it.</summary>
interface IDatabasePreparation : IDisposable
{
    /// <summary>Full path.</summary>
    string File { get; }

    /// <summary>Creates the database or brings it up to date, after a backup. For a server it keeps other servers out until it is disposed.</summary>
    /// <exception cref="StorageException">The database can't be used; nothing of it was changed.</exception>
    Task PrepareAsync(StoreRole role, CancellationToken cancellationToken);
}
