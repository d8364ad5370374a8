namespace Playground.Web.Comparisons;

/// <summary>What a new comparison begins with.</summary>
/// <param name="Models">Ids as the address has them, separated by commas.</param>
/// <param name="LastModelsAsync">Asks the browser which were used last.</param>
public sealed record CompareStart(string? Models, string? Prompt, Func<Task<IReadOnlyList<string>>> LastModelsAsync)
{
    public IReadOnlyList<string> Named => Models?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
