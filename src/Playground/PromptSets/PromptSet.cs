namespace Playground.PromptSets;

/// <summary>Prompts that are asked again and again, in one version. A version never changes: what was evaluated with it can be looked up later.</summary>
public sealed record PromptSet
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Version { get; init; }

    /// <summary>When this version was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Asked with the variables of each item that has no prompt of its own.</summary>
    public IReadOnlyList<PromptTemplate> Prompts { get; init; } = [];

    public IReadOnlyList<PromptSetItem> Items { get; init; } = [];
}
