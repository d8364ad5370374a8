using System.Text.Json.Serialization;
using Playground.Comparisons.Contents;

namespace Playground.Comparisons;

/// <summary>A comparison as a row of the history.</summary>
public sealed record HistoryEntry
{
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? Title { get; init; }

    /// <summary>The start of the first prompt, at most 300 characters.</summary>
    public required string Prompt { get; init; }

    /// <summary>What the first prompt holds beside words; <c>null</c> when it is words alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Content>? Attachments { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required IReadOnlyList<HistoryLane> Lanes { get; init; }

    /// <summary>Around the first hit of a text search, in a prompt or an answer; <c>null</c> without a search.</summary>
    public string? Excerpt { get; init; }
}
