namespace Playground.Settings;

/// <summary>Turns the paths of the configuration into full ones.</summary>
/// <param name="ContentRoot">Full path of the folder that relative paths are relative to.</param>
/// <param name="DataFolder">Full path of the folder for everything that is kept; created when first needed.</param>
public sealed record PlaygroundPaths(string ContentRoot, string DataFolder)
{
    public string Resolve(string path) => Path.GetFullPath(path, ContentRoot);
}
