namespace Playground.Ratings;

/// <summary>Whoever rates: a name or a pseudonym. People with the same name are different raters.</summary>
/// <param name="Id">Made by this program; says nothing about the person and opens nothing.</param>
/// <param name="Name">Empty until the rater gives one.</param>
public sealed record Rater(string Id, string Name, DateTimeOffset CreatedAt)
{
    public const int NameCharacters = 60;

    /// <summary>Stands for whoever cast votes of which nobody knows who cast them. Each of those votes counts as another rater's.</summary>
    public const string UnknownId = "unknown";
}
