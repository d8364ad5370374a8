using System.Collections.Concurrent;

namespace Playground.Web.Markup;

/// <summary>
/// HTML of Markdown blocks, shared by all circuits: a block is rendered once, however many pages show it, and all of them hold the same
/// string. Bounded; when it is full, the older half goes.
/// </summary>
public sealed class MarkupCache(MarkdownRenderer renderer)
{
    /// <summary>In characters of source and HTML together, about 32 MiB.</summary>
    const long Largest = 16 * 1024 * 1024;

    readonly ConcurrentDictionary<(string Words, string Source), (string? Html, long Order)> _blocks = new();
    long _size;
    long _order;

    /// <summary>The HTML of a block, or <c>null</c> when it can't be Markdown; see <see cref="MarkdownRenderer.Render"/>.</summary>
    public string? Render(string source, MarkupWords words)
    {
        var key = (words.CopyCode, source);
        if (_blocks.TryGetValue(key, out var known))
            return known.Html;
        var html = renderer.Render(source, words);
        if (_blocks.TryAdd(key, (html, Interlocked.Increment(ref _order))) && Interlocked.Add(ref _size, SizeOf(source, html)) > Largest)
            DropOlderHalf();
        return html;
    }

    /// <summary>What is still being written: neither kept nor coloured, as it is other text the next moment.</summary>
    public string? RenderOnce(string source, MarkupWords words) => renderer.Render(source, words, highlight: false);

    void DropOlderHalf()
    {
        foreach (var (key, block) in _blocks.OrderBy(block => block.Value.Order).Take(_blocks.Count / 2))
            if (_blocks.TryRemove(key, out _))
                Interlocked.Add(ref _size, -SizeOf(key.Source, block.Html));
    }

    static long SizeOf(string source, string? html) => source.Length + (html?.Length ?? 0);
}
