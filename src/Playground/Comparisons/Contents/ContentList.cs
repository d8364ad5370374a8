using System.Collections;
using System.Runtime.CompilerServices;

namespace Playground.Comparisons.Contents;

/// <summary>
/// What a prompt or an answer consists of, in order. Mostly that is one text, which costs no more than its string. Two lists are equal when their parts are.
/// </summary>
[CollectionBuilder(typeof(ContentList), nameof(Of))]
public sealed class ContentList : IReadOnlyList<Content>, IEquatable<ContentList>
{
    /// <summary>What stands between two texts in <see cref="Text"/>: words of different parts don't run together.</summary>
    public const string Between = "\n\n";

    // Null for plain text.
    readonly Content[]? _parts;

    ContentList(string text, Content[]? parts = null) => (Text, _parts) = (text, parts);

    public static ContentList Empty { get; } = new("");

    /// <summary>All texts, with an empty line between; for whoever needs words only. Other parts have left no trace in it; see <see cref="Shown"/>.</summary>
    public string Text { get; }

    /// <summary>There is nothing but one text, or nothing at all.</summary>
    public bool IsPlainText => _parts is null;

    /// <summary>There is nothing but texts.</summary>
    public bool HasOnlyText => _parts is null || Array.TrueForAll(_parts, part => part is TextPart);

    /// <summary>There is nothing but texts and calls of functions.</summary>
    public bool HasOnlyTextAndCalls => _parts is null || Array.TrueForAll(_parts, part => part is TextPart or ToolCallPart);

    /// <summary>The calls of functions, in order.</summary>
    public IEnumerable<ToolCallPart> Calls => _parts is null ? [] : _parts.OfType<ToolCallPart>();

    /// <summary>The same without calls of functions.</summary>
    public ContentList WithoutCalls() => _parts is null || !Array.Exists(_parts, part => part is ToolCallPart) ? this : [.. _parts.Where(part => part is not ToolCallPart)];

    /// <summary>For exports, which hold the text anyway.</summary>
    public ContentList? UnlessPlainText => IsPlainText ? null : this;

    public int Count => _parts?.Length ?? (Text.Length > 0 ? 1 : 0);

    public Content this[int index] => _parts is not null ? _parts[index]
        : index == 0 && Text.Length > 0 ? new TextPart(Text) : throw new ArgumentOutOfRangeException(nameof(index));

    public static implicit operator ContentList(string text) => Of(text);

    public static ContentList Of(string text) => text.Length == 0 ? Empty : new(text);

    /// <summary>Texts without a word are left out.</summary>
    public static ContentList Of(ReadOnlySpan<Content> parts)
    {
        var kept = new List<Content>(parts.Length);
        foreach (var part in parts)
            if (part is not TextPart { Text.Length: 0, Further: null })
                kept.Add(part);
        return kept switch
        {
            [] => Empty,
            [TextPart { Text.Length: > 0, Further: null } only] => new(only.Text),
            _ => new(string.Join(Between, kept.OfType<TextPart>().Select(part => part.Text)), [.. kept]),
        };
    }

    /// <summary>The same with every text changed.</summary>
    public ContentList WithTexts(Func<string, string> change) => _parts is null
        ? Of(change(Text))
        : [.. _parts.Select(part => part is TextPart text ? text with { Text = change(text.Text) } : part)];

    /// <summary>The texts, and in its place for every other part a line that says what stands there.</summary>
    /// <param name="words">Says it; see <see cref="ContentPlaceholder"/>.</param>
    public string Shown(Func<Content, string> words) =>
        HasOnlyText ? Text : string.Join(Between, _parts!.Select(part => part is TextPart text ? text.Text : words(part)));

    public IEnumerator<Content> GetEnumerator() => (_parts ?? (Text.Length > 0 ? [new TextPart(Text)] : Enumerable.Empty<Content>())).GetEnumerator();

    public bool Equals(ContentList? other) =>
        other is not null && Text == other.Text && (_parts is null ? other._parts is null : other._parts is not null && _parts.AsSpan().SequenceEqual(other._parts));

    public override bool Equals(object? obj) => Equals(obj as ContentList);

    public override int GetHashCode() => HashCode.Combine(Text, Count);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
