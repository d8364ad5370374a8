using Playground.Judging;

namespace Playground.Tests.Judging;

public sealed class BallotTests
{
    static readonly string[] _criteria = ["correctness", "style"];

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
