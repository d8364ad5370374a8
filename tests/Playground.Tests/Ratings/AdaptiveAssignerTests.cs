using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Votes;
using Playground.Tests.RatingSessions;

namespace Playground.Tests.Ratings;

public sealed class AdaptiveAssignerTests : SessionTestBase
{
    static readonly SessionItem _known = new("known", "c", 0, [0, 1], ["a", "b"]);
    static readonly SessionItem _open = new("open", "c", 0, [0, 1], ["b", "c"]);

    [Fact]
    public void Next_WithAFit_GivesThePairAboutWhichAVoteTellsMost()
    {
        // A hundred votes on a and b, four on b and c.
        PackedVote[] votes = [.. Votes(0, 1, 50), .. Votes(1, 2, 2)];
        var fit = new SessionFit(LeaderboardCalculator.Calculate(new(["a", "b", "c"], [], votes), new()));

        Assert.True(fit.Gain("b", "c") > fit.Gain("a", "b"));
        Assert.Equal("open", Next(fit, _known, _open)!.Item.Id);
        Assert.Equal("open", Next(fit, _open, _known)!.Item.Id);
    }

    [Fact]
    public void Next_ModelWithoutVotes_ComesFirst()
    {
        PackedVote[] votes = [.. Votes(0, 1, 2)];
        var fit = new SessionFit(LeaderboardCalculator.Calculate(new(["a", "b"], [], votes), new()));

        Assert.Equal("open", Next(fit, _known, _open)!.Item.Id);
    }

    [Fact]
    public async Task Latest_VotesHaveGrown_FitsBesideTheRatersAndNotForEachVote()
    {
        var (session, _, ann) = await OpenAsync(4, plan => plan with { Assignment = AssignmentMode.Adaptive });
        await _it.VoteAsync(session.Id, ann, VoteOutcome.A);
        await _it.VoteAsync(session.Id, ann, VoteOutcome.Tie);
        await _it.Fits.WaitAsync(session);
        _time.Advance(RatingService.UndoTime);

        Assert.Null(_it.Fits.Latest(session, 40));
        await _it.Fits.WaitAsync(session);
        var fit = _it.Fits.Latest(session, 44);
        await _it.Fits.WaitAsync(session);

        Assert.InRange(fit!.Gain("llama", "gpt"), double.Epsilon, SessionFit.Unknown / 2);
        Assert.Same(fit, _it.Fits.Latest(session, 44));
        Assert.Same(fit, _it.Fits.Latest(session, 45));
        await _it.Fits.WaitAsync(session);
        Assert.NotSame(fit, _it.Fits.Latest(session, 45));
    }

    static Choice? Next(SessionFit? fit, params SessionItem[] items) => AdaptiveAssigner.Next(new(0, items), 1, "ann", fit, new HashSet<string>(), new Random(1));

    static IEnumerable<PackedVote> Votes(int a, int b, int each) => Enumerable.Range(0, each)
        .SelectMany(_ => new[] { new PackedVote(a, b, VoteOutcome.A), new PackedVote(a, b, VoteOutcome.B) });
}
