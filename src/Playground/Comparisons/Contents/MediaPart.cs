namespace Playground.Comparisons.Contents;

/// <summary>A picture, a sound, a video or another file. Its bytes are kept apart from comparisons, under their hash.</summary>
/// <param name="Hash">SHA-256 of the bytes: 64 hexadecimal digits in lower case.</param>
/// <param name="MediaType">As in <c>image/png</c>.</param>
/// <param name="Size">In bytes.</param>
public sealed record MediaPart(string Hash, string MediaType, long Size) : Content
{
    /// <summary>What it shows or says, for those who can't see or hear it; <c>null</c> when nobody has said.</summary>
    public string? AltText { get; init; }

    public MediaKind Kind => MediaType.Split('/')[0].ToLowerInvariant() switch
    {
        "image" => MediaKind.Image,
        "audio" => MediaKind.Audio,
        "video" => MediaKind.Video,
        _ => MediaKind.File,
    };
}
