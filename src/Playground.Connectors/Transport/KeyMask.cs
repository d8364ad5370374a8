using System.Text.RegularExpressions;

namespace Playground.Connectors.Transport;

/// <summary>Takes keys out of whatever a host sends back: the key itself, and whatever looks like one.</summary>
/// <param name="key">The key that was sent; <c>null</c> when none was.</param>
sealed partial class KeyMask(string? key)
{
    public const string Masked = "***";

    /// <summary>A shorter key would mask ordinary words; no host gives out such keys.</summary>
    public const int ShortestKey = 6;

    readonly string? _key = key is { Length: >= ShortestKey } ? key : null;

    public string? Apply(string? text)
    {
        if (string.IsNullOrEmpty(text)) return text;
        text = ApplyOwn(text)!;
        return LooksLikeKey().Replace(text, match => match.Groups["keep"].Value + Masked);
    }

    /// <summary>Takes out only the key that was sent: for a model's own words, which may well look like a key.</summary>
    public string? ApplyOwn(string? text) =>
        _key is null || text is null ? text : text.Replace(_key, Masked, StringComparison.Ordinal).Replace(Uri.EscapeDataString(_key), Masked, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<keep>\bBearer\s+|(?:x-goog-api-key|x-api-key|api-key|api_key|authorization|[?&]key)[""']?\s*[:=]\s*[""']?(?:Bearer\s+)?)[^\s""'&,}<]{6,}|\b(?:sk|pk|gsk|xai|hf|nvapi)[-_][A-Za-z0-9_\-*.]{6,}|\bAIza[A-Za-z0-9_\-]{10,}", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeKey();
}
