namespace Playground.PromptSets;

/// <summary>What is asked: a system prompt, and what the user says turn by turn.</summary>
public sealed record PromptTemplate
{
    /// <summary>How tables call it; <c>null</c> shows its start.</summary>
    public string? Label { get; init; }

    public string? System { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>Asked as it stands: braces in it are no variables.</summary>
    public bool Literal { get; init; }
}
