using Playground.RatingSessions;
using Playground.Statistics.Votes;
using Playground.Testing;
using Playground.Testing.Storage;
using Playground.Tests.RatingSessions;

namespace Playground.Tests.Ratings;

public sealed class SessionVoteCostTests
{
    [Theory]
    [InlineData(AssignmentMode.Balanced)]
    [InlineData(AssignmentMode.Adaptive)]
    public async Task VoteAsync_AfterManyVotes_ReadsAsMuchAsAfterFew(AssignmentMode assignment)
    {
        using var folder = new TemporaryFolder();
        var reads = new CountedReads();
        await using var it = await SessionFixture.StartAsync(folder.Path, new ManualTime(), reads);
        var (session, host) = await it.SessionAsync(12, plan => plan with { Overlap = 6, Assignment = assignment });
        var ann = await it.JoinAsync(session, host, "ann");
        string[] others = [.. await Task.WhenAll(Enumerable.Range(0, 5).Select(number => it.JoinAsync(session, host, $"rater {number}")))];
        session = await it.Host.MoveAsync(session.Id, host.Id, SessionState.Open);
        await VoteAsync(ann);

        var few = await reads.OfAsync(() => VoteAsync(ann));
        var fewLooked = await reads.OfAsync(() => it.Progress.ReadAsync(session));
        foreach (var rater in others)
            for (var vote = 0; vote < 12; vote++)
                await VoteAsync(rater);
        var many = await reads.OfAsync(() => VoteAsync(ann));
        var manyLooked = await reads.OfAsync(() => it.Progress.ReadAsync(session));

        Assert.Equal((few, fewLooked), (many, manyLooked));
        // Of the session, of the rater and of the one item: 12 items and 62 votes are more than that.
        Assert.InRange(many.Rows, 1, 60);

        async Task VoteAsync(string rater)
        {
            await it.VoteAsync(session.Id, rater, VoteOutcome.A);
            // What fits the votes of an adaptive session does so beside the rater.
            await it.Fits.WaitAsync(session);
        }
    }
}
