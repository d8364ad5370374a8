namespace Playground.Models;

/// <param name="Text">Its characters; one that several tokens make up stands with the last of them.</param>
public readonly record struct PromptToken(string Text, bool IsSpecial);
