using Playground.Comparisons.Contents;

namespace Playground.Comparisons;

/// <summary>What the user said, from turn 0.</summary>
public sealed record Turn(int Index, ContentList Contents, DateTimeOffset AskedAt)
{
    /// <summary>The words of it.</summary>
    public string Prompt => Contents.Text;
}
