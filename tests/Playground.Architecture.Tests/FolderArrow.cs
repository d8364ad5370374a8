namespace Playground.Architecture.Tests;

/// <summary>One folder of a project needs another.</summary>
/// <param name="From">Its path inside the project; empty for the project's own folder.</param>
/// <param name="Example">Two types that show it.</param>
sealed record FolderArrow(string From, string To, string Example)
{
    public override string ToString() => $"{Name(From)} → {Name(To)} ({Example})";

    static string Name(string folder) => folder.Length == 0 ? "." : folder;
}
