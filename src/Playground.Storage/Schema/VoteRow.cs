namespace Playground.Storage.Schema;

/// <summary>A pairwise vote: narrow, since leaderboards read a million of them.</summary>
sealed class VoteRow
{
    public long Key { get; set; }
    public long RatingKey { get; set; }
    public long CriterionKey { get; set; }
    public int Round { get; set; }
    public long CountsTicks { get; set; }

    /// <summary>A <see cref="Playground.Statistics.Votes.PackedVote"/> over the keys of models and raters.</summary>
    public long Packed { get; set; }
}
