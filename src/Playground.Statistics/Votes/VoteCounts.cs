namespace Playground.Statistics.Votes;

/// <summary>
/// Pairwise votes of which only is known how often each was cast: who voted, and in which order, is forgotten, so that the memory they need is that of their
/// models, however many votes there are.
/// </summary>
/// <param name="models">The models' names; a vote names their places.</param>
/// <param name="cast">Each vote with how often it was cast; without raters.</param>
public sealed class VoteCounts(IReadOnlyList<string> models, IReadOnlyList<(PackedVote Vote, long Times)> cast)
{
    public static readonly VoteCounts Empty = new([], []);

    public IReadOnlyList<string> Models => models;

    public IReadOnlyList<(PackedVote Vote, long Times)> Cast => cast;
}
