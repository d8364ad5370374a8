using System.Text.Json.Serialization;
using Playground.Comparing.Contents;
using Playground.Models;

namespace Playground.Comparing;

/// <summary>Which comparisons to list. Empty fields don't filter; all that are set must hold.</summary>
public sealed record HistoryFilter
{
    /// <summary>Words sought in titles, prompts and answers; all must occur, in any order, upper or lower case.</summary>
    public string? Text { get; init; }

    public string? ModelId { get; init; }

    public string? Tag { get; init; }

    /// <summary>Inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? To { get; init; }

    public int Take { get; init; } = 50;

    /// <summary>The <see cref="HistoryPage.Next"/> of the page before; <c>null</c> for the first page.</summary>
    public string? After { get; init; }
}

/// <param name="Next">Give it as <see cref="HistoryFilter.After"/> for the following page; <c>null</c> on the last.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, string? Next);

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

/// <summary>A column of a stored comparison and the state of its latest answer.</summary>
public sealed record HistoryLane(string ModelId, string ModelName, ModelAccess Access, AnswerState State);

public sealed record HistoryFacets(IReadOnlyList<string> ModelIds, IReadOnlyList<string> Tags);
