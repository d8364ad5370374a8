namespace Playground.Storage.Recovery;

/// <summary>This process as a writer of answers: an id that others can tell a living process from an ended one by.</summary>
interface IProcessLease
{
    /// <summary>Made with the first answer written.</summary>
    /// <exception cref="StorageException">The lease can't be taken.</exception>
    string Id { get; }

    /// <summary>The ids of processes that have left a lease, of living ones and ended ones.</summary>
    IReadOnlyList<string> Known();

    /// <summary>Holds the lease of a process that has ended while <paramref name="finish"/> runs, so that nobody else does the same, and then forgets it.</summary>
    /// <returns><c>false</c>, with nothing done, when the process lives or another one takes over.</returns>
    Task<bool> TakeOverAsync(string process, Func<Task> finish);
}
