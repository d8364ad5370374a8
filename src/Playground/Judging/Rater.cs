namespace Playground.Judging;

/// <summary>Whoever rates: a name or a pseudonym. People with the same name are different raters.</summary>
/// <param name="Id">Made by this program; says nothing about the person and opens nothing.</param>
/// <param name="Name">Empty until the rater gives one.</param>
public sealed record Rater(string Id, string Name, DateTimeOffset CreatedAt)
{
    public const int NameCharacters = 60;
}
