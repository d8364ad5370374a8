using System.Text.Json.Serialization;

namespace Playground.Comparisons.Contents;

/// <summary>
/// A part of a prompt or of an answer. The set is closed: <see cref="TextPart"/>, <see cref="MediaPart"/>, <see cref="ToolCallPart"/>, and <see cref="UnknownPart"/> for
/// what a newer version has stored.
/// </summary>
[JsonConverter(typeof(ContentJsonConverter))]
public abstract record Content
{
    private protected Content()
    {
    }

    /// <summary>A JSON object with the members that a newer version has stored and this one doesn't know; they are written back as they were. <c>null</c> without any.</summary>
    public string? Further { get; init; }
}
