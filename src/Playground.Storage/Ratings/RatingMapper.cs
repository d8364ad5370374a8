using Playground.Ratings;
using Playground.Statistics.Votes;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.Ratings;

/// <summary>Translates ratings to rows and back.</summary>
static class RatingMapper
{
    public static RatingRow ToRow(Rating rating, long raterKey, RatingNames names) => new()
    {
        Id = rating.Id,
        RaterKey = raterKey,
        ComparisonId = rating.ComparisonId,
        Turn = rating.Turn,
        SessionId = rating.SessionId,
        ItemId = rating.ItemId,
        Round = rating.Round,
        Language = rating.Language,
        CountsTicks = rating.CountsFrom.UtcTicks,
        Source = rating.Origin?.Source,
        ExternalId = rating.Origin?.ExternalId,
        Body = StoredJson.Write(rating),
        Tags = [.. rating.Tags.Distinct(StringComparer.Ordinal).Select(tag => new RatingTagRow { Name = tag })],
        Models = [.. rating.Answers.Select(answer => names.Model(answer.ModelId)).Distinct().Select(key => new RatingModelRow { ModelKey = key })],
        Votes = [.. RatingVotes.Of(rating).Select(vote => ToRow(vote, rating, raterKey, names))],
    };

    public static Rating ToRating(string body) => StoredJson.Read<Rating>(body);

    static VoteRow ToRow(PairVote vote, Rating rating, long raterKey, RatingNames names) => new()
    {
        CriterionKey = vote.Criterion is { } criterion ? names.Criterion(criterion) : CriterionRow.Overall,
        Round = rating.Round,
        CountsTicks = rating.CountsFrom.UtcTicks,
        Packed = new PackedVote((int)names.Model(vote.A), (int)names.Model(vote.B), vote.Outcome, (int)raterKey).Packed,
    };
}
