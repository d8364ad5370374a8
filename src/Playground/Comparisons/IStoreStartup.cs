namespace Playground.Comparisons;

/// <summary>Makes the store ready for this process; called once, before the first use.</summary>
public interface IStoreStartup
{
    /// <summary>Creates or migrates the store (after a backup), takes the locks of the role, and marks answers of dead processes as interrupted.</summary>
    /// <exception cref="StoreUnavailableException">Another server uses it, it comes from a newer version, or it can't be opened.</exception>
    Task PrepareAsync(StoreRole role, CancellationToken cancellationToken = default);
}
