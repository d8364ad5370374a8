using Playground.Ratings;
using Playground.Statistics.Votes;

namespace Playground.Tests.Ratings;

public sealed class RatingVotesTests
{
    [Fact]
    public void Of_Ranks_GivesOneVotePerPair() => Assert.Equal(
        [(null, "a", "b", VoteOutcome.A), (null, "a", "c", VoteOutcome.A), (null, "b", "c", VoteOutcome.Tie)],
        Votes(null, Ranked("a", 1), Ranked("b", 2), Ranked("c", 2)));

    [Fact]
    public void Of_OnlyTheBest_SaysNothingOfTheOthersAmongThemselves()
    {
        var ballot = new Ballot(3);
        ballot.Prefer(1);

        Assert.Equal([(null, "a", "b", VoteOutcome.B), (null, "b", "c", VoteOutcome.A)], Votes(null, [.. ballot.Rated([new("a"), new("b"), new("c")])]));
    }

    [Theory]
    [InlineData("a", "b", VoteOutcome.A, "first")]
    [InlineData("b", "a", VoteOutcome.A, "second")]
    [InlineData("b", "a", VoteOutcome.B, "first")]
    [InlineData("b", "a", VoteOutcome.Tie, "=")]
    public void Verdict_OfAPair_IsTheSameFromBothSides(string a, string b, VoteOutcome outcome, string expected)
    {
        var vote = new PairVote(null, a, b, outcome);

        Assert.Equal((("a", "b"), expected), (vote.Pair, vote.Verdict));
        Assert.Equal(expected, PairVote.Mirrored(PairVote.Mirrored(expected)));
    }

    [Fact]
    public void Of_AllBad_HoldsForEveryPair() => Assert.Equal(
        [(null, "a", "b", VoteOutcome.BothBad), (null, "a", "c", VoteOutcome.BothBad), (null, "b", "c", VoteOutcome.BothBad)],
        Votes(VoteOutcome.BothBad, new("a"), new("b"), new("c")));

    [Fact]
    public void Of_OneModelTwice_DoesNotMeetItself() => Assert.Equal(
        [(null, "a", "b", VoteOutcome.A), (null, "a", "b", VoteOutcome.B)],
        Votes(null, Ranked("a", 1), Ranked("a", 3), Ranked("b", 2)));

    [Fact]
    public void Of_PointsOnly_TheMeanOfSharedCriteriaDecides() => Assert.Equal(
        [(null, "a", "b", VoteOutcome.B), ("style", "a", "b", VoteOutcome.A), ("truth", "a", "b", VoteOutcome.B)],
        Votes(null, Scored("a", ("truth", 1), ("style", 5), ("length", 5)), Scored("b", ("truth", 5), ("style", 4))));

    [Fact]
    public void Of_LabelsOnly_IsNoVote() => Assert.Empty(Votes(null, new("a") { Labels = ["useful"] }, new("b")));

    static RatedAnswer Ranked(string model, int rank) => new(model) { Rank = rank };

    static RatedAnswer Scored(string model, params (string Criterion, int Points)[] scores) =>
        new(model) { Scores = scores.ToDictionary(score => score.Criterion, score => score.Points) };

    static IEnumerable<(string?, string, string, VoteOutcome)> Votes(VoteOutcome? outcome, params RatedAnswer[] answers) => RatingVotes.Of(new Rating
    {
        Id = "r",
        RaterId = "ann",
        Answers = answers,
        Outcome = outcome,
        CreatedAt = DateTimeOffset.UnixEpoch,
        CountsFrom = DateTimeOffset.UnixEpoch,
    }).Select(vote => (vote.Criterion, vote.A, vote.B, vote.Outcome));
}
