namespace Playground.Comparisons;

/// <summary>What was found when the store was looked through; whoever shows pages says so on each.</summary>
public sealed class StoreHealth
{
    volatile string? _finding;

    /// <summary>What is wrong with the store and what to do, in English; <c>null</c> where nothing was found.</summary>
    public string? Finding => _finding;

    public void Report(string finding) => _finding = finding;
}
