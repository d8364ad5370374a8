namespace Playground.Comparisons;

/// <summary>How a process uses the store.</summary>
public enum StoreRole
{
    /// <summary>The web server: only one at a time.</summary>
    Server,

    /// <summary>A command that works beside the server.</summary>
    Tool,
}
