namespace Playground.PromptSets.Files;

/// <summary>Something in a file that a set has no place for.</summary>
/// <param name="Line">Where it stands first, from 1.</param>
/// <param name="What">As the file calls it, for instance <c>assert: javascript</c>.</param>
/// <param name="Count">How often it occurs.</param>
public sealed record NotCarried(long Line, string What, int Count);
