using Playground.RatingSessions;
using Playground.Statistics.Votes;
using Playground.Tests.RatingSessions;

namespace Playground.Tests.Ratings;

public sealed class SessionRoundsTests : SessionTestBase
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InTurnAsync_OfAnotherSession_DoesNotWait()
    {
        var (session, _, ann) = await OpenAsync(1);
        var over = new TaskCompletionSource<bool>();
        var other = _it.Rounds.InTurnAsync("another session", () => over.Task, Cancel);

        await _it.VoteAsync(session.Id, ann, VoteOutcome.A);

        Assert.False(other.IsCompleted);
        over.SetResult(true);
        await other;
    }

    [Fact]
    public async Task InTurnAsync_AfterAFault_ReadsAnewWhatWasStored()
    {
        var (session, _, ann) = await OpenAsync(2);
        var item = session.Items[0].Id;

        await Assert.ThrowsAsync<InvalidOperationException>(() => _it.Rounds.InTurnAsync<bool>(session, round =>
        {
            round.Rate(item, ann);
            throw new InvalidOperationException("The store is away.");
        }, Cancel));

        Assert.False(await _it.Rounds.InTurnAsync(session, round => Task.FromResult(round.HasRated(ann, item)), Cancel));
    }

    [Fact]
    public async Task NextAsync_ManyRatersAtOnce_NeverGivesAPlaceTwice()
    {
        var (session, host, ann) = await OpenAsync(8, plan => plan with { Overlap = 1 });
        var raters = new List<string> { ann };
        for (var number = 0; number < 9; number++)
            raters.Add(await _it.JoinAsync(session, (await _it.Ratings.FindRaterAsync(host, Cancel))!, $"rater {number}"));

        var tasks = await Task.WhenAll(raters.Select(rater => _it.Service.NextAsync(session.Id, rater, Cancel)));

        string[] given = [.. tasks.Select(task => task.Item?.Id).OfType<string>()];
        Assert.Equal(8, given.Length);
        Assert.Equal(8, given.Distinct().Count());
    }

    [Fact]
    public async Task Round_ReadFromTheStore_IsWhatWasCountedOn()
    {
        var (session, host, ann) = await OpenAsync(5, plan => plan with { Overlap = 3 });
        var bob = await _it.JoinAsync(session, (await _it.Ratings.FindRaterAsync(host, Cancel))!, "bob");
        foreach (var rater in new[] { ann, bob, ann })
            await _it.VoteAsync(session.Id, rater, VoteOutcome.A, $"vote of {rater}" + Guid.NewGuid());
        var latest = await _it.VoteAsync(session.Id, bob, VoteOutcome.A, "taken back");
        await _it.Service.UndoAsync(session.Id, bob, latest.Id, Cancel);
        await _it.Service.NextAsync(session.Id, ann, Cancel);
        await _it.Service.LeaveAsync(session.Id, bob, Cancel);

        var counted = await ShownAsync(session, ann, bob);
        await _it.DisposeAsync();
        _it = await SessionFixture.StartAsync(_folder.Path, _time);

        Assert.Equal(counted, await ShownAsync(session, ann, bob));
    }

    async Task<IReadOnlyList<string>> ShownAsync(RatingSession session, params string[] raters) => await _it.Rounds.InTurnAsync(session, round => Task.FromResult<string[]>(
    [
        $"{round.Rated} rated",
        .. round.Items.Select(load => $"{load.Item.Id}: {load.Raters} have it, {load.Rated} rated it, {load.Pair.Met} met, {load.Pair.Lefts("llama")} left"),
        .. raters.Select(rater => $"{round.Done(rater)} done, latest {round.LatestOf(rater)}, open {string.Join(' ', round.OpenOf(rater))}, most {round.Most(rater, 3)}"),
    ]), Cancel);
}
