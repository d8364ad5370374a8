using System.Runtime.InteropServices;
using Playground.Ratings;
using Playground.Statistics.Votes;

namespace Playground.Storage.Ratings;

/// <summary>Gathers the votes of one query, turns keys into indexes and puts the votes into the order of time.</summary>
sealed class VoteList(VoteKeyIndex models, RatingFilter filter)
{
    readonly List<PackedVote> _votes = [];
    readonly List<long> _ticks = [];
    bool _isOutOfOrder;

    public void Add(long packed, long ticks)
    {
        var vote = PackedVote.FromPacked(packed);
        if (!models.IsAllowed(vote.A) || !models.IsAllowed(vote.B) || !Takes(filter.ModelId, vote) || !Takes(filter.OtherModelId, vote))
            return;
        _votes.Add(new PackedVote(models.IndexOf(vote.A), models.IndexOf(vote.B), vote.Outcome, vote.Rater));
        _isOutOfOrder |= _ticks.Count > 0 && ticks < _ticks[^1];
        _ticks.Add(ticks);
    }

    public VoteTable ToTable(VoteKeyIndex raters)
    {
        // Votes mostly come in the order of time; those that were imported may be older than those before.
        if (_isOutOfOrder)
            CollectionsMarshal.AsSpan(_ticks).Sort(CollectionsMarshal.AsSpan(_votes));
        foreach (ref var vote in CollectionsMarshal.AsSpan(_votes))
            vote = new(vote.A, vote.B, vote.Outcome, raters.IsAllowed(vote.Rater) ? raters.IndexOf(vote.Rater) : -1);
        return new(models.Names, raters.Names, _votes.ToArray(), _ticks.ToArray());
    }

    bool Takes(string? model, PackedVote vote) => model is null || models.Name(vote.A) == model || models.Name(vote.B) == model;
}
