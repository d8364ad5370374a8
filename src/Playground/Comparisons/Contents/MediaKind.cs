namespace Playground.Comparisons.Contents;

/// <summary>How people take in a <see cref="MediaPart"/>.</summary>
public enum MediaKind
{
    Image,
    Audio,
    Video,
    File,
}
