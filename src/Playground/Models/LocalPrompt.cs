namespace Playground.Models;

/// <summary>A prompt exactly as a local model reads it.</summary>
/// <param name="Template">What gave it its form, in words.</param>
/// <param name="TemplateSha256">SHA-256 of the template's text; <c>null</c> when none was rendered.</param>
/// <param name="Notes">What could not be written as asked.</param>
public sealed record LocalPrompt(string Template, string? TemplateSha256, IReadOnlyList<PromptToken> Tokens, IReadOnlyList<string> Notes)
{
    /// <summary>Tokens that stand for no text of anybody but mark turns, begin or end.</summary>
    public int SpecialTokens => Tokens.Count(token => token.IsSpecial);

    public string Text => string.Concat(Tokens.Select(token => token.Text));
}
