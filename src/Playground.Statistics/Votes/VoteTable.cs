namespace Playground.Statistics.Votes;

/// <summary>Pairwise votes in the order in which they were cast, over models and raters that are named once.</summary>
/// <param name="models">The models' names; a vote names their places.</param>
/// <param name="raters">The raters' names; may be empty when nobody is known.</param>
/// <param name="times">When each vote began to count, in ticks of UTC, ascending; empty when nobody knows.</param>
public sealed class VoteTable(IReadOnlyList<string> models, IReadOnlyList<string> raters, ReadOnlyMemory<PackedVote> votes, ReadOnlyMemory<long> times = default)
{
    public static readonly VoteTable Empty = new([], [], ReadOnlyMemory<PackedVote>.Empty);

    public IReadOnlyList<string> Models => models;

    public IReadOnlyList<string> Raters => raters;

    public ReadOnlySpan<PackedVote> Votes => votes.Span;

    public ReadOnlySpan<long> Times => times.Span;

    /// <summary>The votes that were cast first, over the same models and raters.</summary>
    public VoteTable First(int count) => new(models, raters, votes[..count], times.IsEmpty ? times : times[..count]);
}
