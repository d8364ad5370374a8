using System.Text.Json;

namespace Playground.PromptSets;

/// <summary>How one property of an answer is checked; the members are promptfoo's where it has them.</summary>
public sealed record CheckDefinition
{
    public const string Not = "not-";

    /// <summary>The type of a group of checks, which counts as one.</summary>
    public const string Group = "assert-set";

    /// <summary>For instance <c>contains</c>, without <see cref="Not"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Passes where the check alone would fail.</summary>
    public bool Negated { get; init; }

    /// <summary>What it looks for; its form depends on the type. <c>null</c> takes the item's references.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The limit of types that measure something, in their unit.</summary>
    public double? Threshold { get; init; }

    /// <summary>Its share of the item's score; with 0 it is shown and doesn't count.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The name under which its score is summed up over the set.</summary>
    public string? Metric { get; init; }

    /// <summary>Texts in <see cref="Value"/> are taken as they stand, rather than as templates of the item's variables.</summary>
    public bool Literal { get; init; }

    /// <summary>The checks of a group; empty for every other type.</summary>
    public IReadOnlyList<CheckDefinition> Checks { get; init; } = [];

    /// <summary>With <see cref="Not"/> where it is negated.</summary>
    public string FullType => Negated ? Not + Type : Type;

    public static CheckDefinition Of(string fullType) => fullType.StartsWith(Not, StringComparison.Ordinal)
        ? new() { Type = fullType[Not.Length..], Negated = true } : new() { Type = fullType };
}
