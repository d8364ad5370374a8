using Playground.Comparing.Contents;
using Playground.Models;

namespace Playground.Comparing;

/// <summary>What the user said, from turn 0.</summary>
public sealed record Turn(int Index, ContentList Contents, DateTimeOffset AskedAt)
{
    /// <summary>The words of it.</summary>
    public string Prompt => Contents.Text;
}
