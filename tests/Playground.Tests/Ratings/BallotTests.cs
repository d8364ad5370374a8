using Playground.Ratings;

namespace Playground.Tests.Ratings;

public sealed class BallotTests
{
    static readonly string[] _criteria = ["correctness", "style"];

    [Fact]
    public void Ranking_IsWhatWasSaidAndThenTheRestAsItStands()
    {
        var ballot = new Ballot(3);
        Assert.Equal([0, 1, 2], ballot.Ranking);

        ballot.Prefer(2);
        Assert.Equal([2, 0, 1], ballot.Ranking);

        ballot.Order([1, 2, 0]);
        Assert.Equal([1, 2, 0], ballot.Ranking);
    }

    [Fact]
    public void Withdraw_AfterAVerdict_LeavesPointsLabelsAndReasons()
    {
        var ballot = new Ballot(3) { Rationale = "Because." };
        ballot.Give(1, "style", 4);
        ballot.Toggle(2, RatingLabels.All.First());
        ballot.Prefer(1);

        ballot.Withdraw();

        Assert.Equal((null, null, 4, true, "Because."), (ballot.Best, ballot.Outcome, ballot.Score(1, "style"), ballot.Has(2, RatingLabels.All.First()), ballot.Rationale));
    }

    [Fact]
    public void GiveNext_UntilAllAreGiven_GoesAnswerByAnswerAndThenChangesNothing()
    {
        var ballot = new Ballot(2);
        foreach (var points in new[] { 5, 4, 3, 2, 1 })
            ballot.GiveNext(_criteria, points);

        Assert.Equal([5, 4, 3, 2], from answer in new[] { 0, 1 } from criterion in _criteria select ballot.Score(answer, criterion));
        Assert.True(ballot.IsScored(_criteria));
        Assert.Null(ballot.NextUnscored(_criteria));
    }

    [Fact]
    public void NextUnscored_PointsTakenBack_IsThatPlace()
    {
        var ballot = new Ballot(2);
        foreach (var points in new[] { 5, 4, 3, 2 })
            ballot.GiveNext(_criteria, points);
        ballot.Give(0, "style", 4);

        Assert.Equal((0, "style"), ballot.NextUnscored(_criteria));
    }
}
