namespace Playground.Comparing;

/// <summary>Makes the store ready for this process; called once, before the first use.</summary>
public interface IStoreStartup
{
    /// <summary>Creates or migrates the store (after a backup), takes the locks of the role, and marks answers of dead processes as interrupted.</summary>
    /// <exception cref="StoreUnavailableException">Another server uses it, it comes from a newer version, or it can't be opened.</exception>
    Task PrepareAsync(StoreRole role, CancellationToken cancellationToken = default);
}

/// <summary>How a process uses the store.</summary>
public enum StoreRole
{
    /// <summary>The web server: only one at a time.</summary>
    Server,

    /// <summary>A command that works beside the server.</summary>
    Tool,
}

/// <summary>The store can't be used; the message says why and what to do. Nothing was changed.</summary>
public abstract class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
