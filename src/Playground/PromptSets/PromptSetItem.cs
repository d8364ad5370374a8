using System.Text.Json;

namespace Playground.PromptSets;

/// <summary>One case of a set: its variables, and how answers to it are judged.</summary>
public sealed record PromptSetItem
{
    /// <summary>Once in a set.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public string? Name { get; init; }

    /// <summary>Values by name. A value is data: braces in it are never taken for variables.</summary>
    public IReadOnlyDictionary<string, JsonElement> Variables { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Its own prompt instead of those of the set.</summary>
    public PromptTemplate? Prompt { get; init; }

    public string? Category { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>A good answer, or a few; checks that name no value of their own compare with it.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>In which it is written, for instance <c>de</c>.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<CheckDefinition> Checks { get; init; } = [];

    /// <summary>The answer passes when the weighted mean of its checks' scores is at least this, from 0 to 1; <c>null</c>: when every check passes.</summary>
    public double? Threshold { get; init; }
}
