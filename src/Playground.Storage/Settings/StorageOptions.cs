namespace Playground.Storage.Settings;

/// <summary>The section <c>Playground:Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    public const string Section = "Playground:Storage";

    /// <summary>The database; only <c>Sqlite</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary><c>null</c> keeps everything in <c>playground.db</c> in the data folder. A relative <c>Data Source</c> is relative to the content root.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Whether a server makes a backup each night.</summary>
    public bool NightlyBackups { get; set; } = true;
}
