using System.Text.RegularExpressions;

namespace Playground.Ratings.Blind;

/// <summary>The words of a model's name by which it can be told from others.</summary>
static partial class NameWords
{
    /// <summary>Shorter ones are mostly sizes and versions.</summary>
    const int Shortest = 4;

    /// <summary>What is said of many models, and of much else.</summary>
    static readonly HashSet<string> Ordinary = new(StringComparer.OrdinalIgnoreCase)
    {
        "assistant", "audio", "base", "beta", "chat", "code", "coder", "command", "deep", "demo", "deutsch", "distill", "english", "experimental", "fast", "flash", "free", "german",
        "gguf", "high", "image", "instruct", "language", "large", "latest", "light", "lite", "local", "long", "math", "medium", "micro", "mini", "model", "multilingual", "next",
        "open", "plus", "preview", "reasoner", "reasoning", "research", "search", "small", "super", "test", "text", "think", "thinking", "tiny", "turbo", "ultra", "vision", "voice",
    };

    /// <summary>What stands behind the maker or folder.</summary>
    public static string Last(string name) => name.Split('/', '\\')[^1];

    /// <summary>"Qwen2" and "Qwen" of "Qwen2-7B-Instruct".</summary>
    /// <param name="name">A model's name or id.</param>
    public static IEnumerable<string> Of(string name) => Word().Matches(Last(name))
        .Where(word => word.Groups["letters"] is { Length: >= Shortest } letters && !Ordinary.Contains(letters.Value))
        .SelectMany(word => new[] { word.Value, word.Groups["letters"].Value });

    [GeneratedRegex(@"(?<letters>\p{L}+)[\p{L}\p{Nd}]*")]
    private static partial Regex Word();
}
