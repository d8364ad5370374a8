namespace Playground.Tools;

/// <summary>The functions that a comparison offers to its models.</summary>
/// <param name="Names">See <see cref="Tool.Name"/>; none for a column that does without what the others have.</param>
/// <param name="Text">What <see cref="ToolNames.LookUp"/> looks things up in.</param>
public sealed record ToolChoice(IReadOnlyList<string> Names, string? Text = null)
{
    /// <summary>The most characters of <see cref="Text"/>.</summary>
    public const int TextCharacters = 500_000;

    /// <summary>The most functions.</summary>
    public const int Most = 64;
}
