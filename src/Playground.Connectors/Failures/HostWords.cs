using System.Text.RegularExpressions;

namespace Playground.Connectors.Failures;

/// <summary>What a host says of an error, as people may read it: without the traces of its program and the folders of its machine.</summary>
static partial class HostWords
{
    const int MostCharacters = 600;
    const string Folder = "[…]";

    /// <summary>The sentence alone; <c>null</c> when nothing is left of it.</summary>
    public static string? Clean(string? words)
    {
        if (words is null) return null;
        var trace = Trace().Match(words);
        var sentence = Paths().Replace(trace.Success ? words[..trace.Index] : words, match => $"{Folder}{match.Groups["file"].Value}").Trim();
        return sentence.Length == 0 ? null : sentence.Length <= MostCharacters ? sentence : sentence[..MostCharacters] + "…";
    }

    /// <summary>Where the stack of a program begins: Python, Node, .NET, Java.</summary>
    [GeneratedRegex(@"(?:\bstack\s*trace:?\s*)?Traceback \(most recent call last\)|^\s*File ""[^""]+"", line \d+|\n\s+at (?:[\w.$<>]+ ?\(|async |file:|/)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Trace();

    /// <summary>Files and folders below those that machines have at their root; a model may be named by one, so its last part stays.</summary>
    [GeneratedRegex(@"(?<![\w/:.])(?:/(?:home|root|usr|opt|var|tmp|etc|srv|mnt|data|app|workspace|Users|Library|nix|proc)(?:/[\w.@+\-]+)*/|[A-Za-z]:\\(?:[^\\\s""'<>|]+\\)+)(?<file>[\w.@+\-]*)")]
    private static partial Regex Paths();
}
