using System.Runtime.InteropServices;
using Playground.Judging;

namespace Playground.Storage.Judging;

/// <summary>Gathers the votes of one query, and turns keys into places.</summary>
sealed class VoteList(VotePlaces models, RatingFilter filter)
{
    readonly List<CompactVote> _votes = [];
    readonly List<long> _ticks = [];

    public void Add(long packed, long ticks)
    {
        var vote = CompactVote.FromPacked(packed);
        if (!models.IsAllowed(vote.A) || !models.IsAllowed(vote.B) || !Takes(filter.ModelId, vote) || !Takes(filter.OtherModelId, vote))
            return;
        _votes.Add(new CompactVote(models.Place(vote.A), models.Place(vote.B), vote.Outcome, vote.Rater));
        _ticks.Add(ticks);
    }

    public VoteTable ToTable(VotePlaces raters)
    {
        foreach (ref var vote in CollectionsMarshal.AsSpan(_votes))
            vote = new(vote.A, vote.B, vote.Outcome, raters.IsAllowed(vote.Rater) ? raters.Place(vote.Rater) : -1);
        return new(models.Names, raters.Names, _votes.ToArray(), _ticks.ToArray());
    }

    bool Takes(string? model, CompactVote vote) => model is null || models.Name(vote.A) == model || models.Name(vote.B) == model;
}
