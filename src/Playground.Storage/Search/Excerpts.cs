using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Playground.Storage.Schema;

namespace Playground.Storage.Search;

/// <summary>The lines around what a search has found.</summary>
static partial class Excerpts
{
    const int Before = 60;
    const int After = 140;

    /// <summary>For each comparison, the place where a term stands first: in its prompts, else in its answers. A hit in the title alone has none.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> ReadAsync(StorageContext context, long[] keys, SearchTerms terms, CancellationToken cancellationToken)
    {
        var excerpts = new Dictionary<long, string>();
        string[] sought = [.. terms.All];
        if (sought.Length == 0)
            return excerpts;
        var prompts = context.Turns.Where(turn => keys.Contains(turn.ComparisonKey)).OrderBy(turn => turn.Key).Select(turn => new Found(turn.ComparisonKey, turn.Prompt));
        await CollectAsync(prompts, sought, excerpts, cancellationToken);
        long[] left = [.. keys.Where(key => !excerpts.ContainsKey(key))];
        var answers = context.Answers.Where(answer => left.Contains(answer.ComparisonKey)).OrderBy(answer => answer.Key).Select(answer => new Found(answer.ComparisonKey, answer.Text));
        await CollectAsync(answers, sought, excerpts, cancellationToken);
        return excerpts;
    }

    static async Task CollectAsync(IQueryable<Found> texts, string[] terms, Dictionary<long, string> excerpts, CancellationToken cancellationToken)
    {
        await foreach (var (key, text) in texts.AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (!excerpts.ContainsKey(key) && Around(text, terms) is { } excerpt)
                excerpts.Add(key, excerpt);
    }

    /// <summary>The text around the first of the terms, white space in it as single spaces; <c>null</c> when it holds none.</summary>
    public static string? Around(string text, IReadOnlyList<string> terms)
    {
        var hits = terms.Select(term => text.IndexOf(term, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).ToArray();
        if (hits.Length == 0)
            return null;
        var start = Math.Max(0, hits.Min() - Before);
        var end = Math.Min(text.Length, hits.Min() + After);
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start++;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        return (start > 0 ? "…" : "") + WhiteSpace().Replace(text[start..end], " ").Trim() + (end < text.Length ? "…" : "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    sealed record Found(long ComparisonKey, string Text);
}
