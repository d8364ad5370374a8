namespace Playground.Ratings.VoteFiles;

/// <summary>What a file says of a vote beyond who won and who judged.</summary>
/// <param name="Id">The vote's own id in the file, where it has one.</param>
/// <param name="Identity">What tells it from others, whether it has an id or not.</param>
/// <param name="Data">All that the file says of it, so that it can be written again.</param>
public sealed record VoteDetails(string? Id, string Identity, string? Data)
{
    public DateTimeOffset? At { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Language { get; init; }

    public bool Blind { get; init; }

    public string? Rationale { get; init; }
}
