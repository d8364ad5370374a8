namespace Playground.Judging;

/// <summary>Pairwise votes in the order in which they were cast, over models and raters that are named once.</summary>
/// <param name="models">The models' names; a vote names their places.</param>
/// <param name="raters">The raters' names; may be empty when nobody is known.</param>
public sealed class VoteTable(IReadOnlyList<string> models, IReadOnlyList<string> raters, ReadOnlyMemory<CompactVote> votes)
{
    public static readonly VoteTable Empty = new([], [], ReadOnlyMemory<CompactVote>.Empty);

    public IReadOnlyList<string> Models => models;

    public IReadOnlyList<string> Raters => raters;

    public ReadOnlySpan<CompactVote> Votes => votes.Span;
}
