using System.Runtime.InteropServices;
using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>Counts the votes that one thread parses, by its own numbers for models, and notes where in the file each model first voted.</summary>
sealed class VoteTally
{
    readonly Dictionary<long, long> times = [];
    readonly List<(int Part, long Place)> first = [];

    /// <summary>Each vote with how often it was cast.</summary>
    public IEnumerable<(PackedVote Vote, long Times)> Cast => times.Select(vote => (PackedVote.FromPacked(vote.Key), vote.Value));

    /// <param name="part">Of the file.</param>
    /// <param name="before">Votes of the part that were counted already.</param>
    public void Add(ReadOnlySpan<PackedVote> votes, int part, long before)
    {
        for (var i = 0; i < votes.Length; i++)
        {
            var vote = new PackedVote(votes[i].A, votes[i].B, votes[i].Outcome);
            CollectionsMarshal.GetValueRefOrAddDefault(times, vote.Packed, out _)++;
            See(vote.A, part, 2 * (before + i));
            See(vote.B, part, 2 * (before + i) + 1);
        }
    }

    /// <summary>Where a model first voted; after everything else for one that never did.</summary>
    public (int Part, long Place) FirstOf(int model) => model < first.Count ? first[model] : (int.MaxValue, 0);

    void See(int model, int part, long place)
    {
        if (model < first.Count && first[model].Part != int.MaxValue)
            return;
        while (first.Count <= model)
            first.Add((int.MaxValue, 0));
        first[model] = (part, place);
    }
}
