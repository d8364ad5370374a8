namespace Playground.Architecture.Tests;

/// <summary>One folder of a project needs another.</summary>
/// <param name="From">Its path inside the project; empty for the project's own folder.</param>
/// <param name="Type">A type in <paramref name="From"/> that needs …</param>
/// <param name="Needed">… this one in <paramref name="To"/>.</param>
sealed record FolderArrow(string From, string To, string Type, string Needed)
{
    /// <summary>It only says what a feature consists of.</summary>
    public bool IsRegistration => Type.EndsWith("ServiceCollectionExtensions", StringComparison.Ordinal);

    public override string ToString() => $"{Name(From)} → {Name(To)} ({Type} → {Needed})";

    static string Name(string folder) => folder.Length == 0 ? "." : folder;
}
