namespace Playground.Settings;

/// <summary>The section <c>Playground</c> of the configuration, as far as it concerns every room.</summary>
public sealed class PlaygroundOptions
{
    public const string Section = "Playground";

    /// <summary>Where the database, backups and downloaded models go; relative to the content root.</summary>
    public string DataFolder { get; set; } = "data";
}
