namespace Playground.Storage.Starting;

/// <summary>What this process is to the database.</summary>
public enum StorageRole
{
    /// <summary>The web server: one at a time in a folder.</summary>
    Server,

    /// <summary>A command-line program: any number, beside the server too.</summary>
    Tool,
}
