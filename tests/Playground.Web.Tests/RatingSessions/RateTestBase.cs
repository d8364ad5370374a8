using Playground.Comparisons;
using Playground.Models;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Testing;
using Playground.Testing.Storage;
using Playground.Web.RatingSessions;
using Playground.Web.Tests.Shell;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

/// <summary>Sessions over a real database, and raters who have their page open.</summary>
public abstract class RateTestBase : IAsyncLifetime
{
    readonly List<ViewedPage> _pages = [];

    private protected PageServices Services { get; private set; } = null!;

    private protected ManualTime Time => Services.Time;

    private protected SessionHostService Host => Services.Get<SessionHostService>();

    /// <summary>What the models of the program are, beside those that only stand in stored comparisons.</summary>
    protected virtual IModelSource[] Models => [];

    public async ValueTask InitializeAsync() => Services = await PageServices.StartAsync(Models);

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
            await page.DisposeAsync();
        Assert.All(_pages, page => Assert.Empty(page.Failures));
        await Services.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task<Rater> RaterAsync(string name) => Services.Get<RaterService>().EnsureAsync(RaterService.HashOf(name));

    /// <summary>A session over stored comparisons of two models, in its lobby; of a blind look of one's own, open.</summary>
    private protected async Task<RatingSession> SessionAsync(int items, Func<SessionPlan, SessionPlan>? change = null)
    {
        var comparisons = Services.Get<IComparisonRepository>();
        for (var number = 0; number < items; number++)
            await comparisons.CreateAsync(Sample.Comparison($"c{number}", $"prompt {number}", Sample.Noon.AddSeconds(number), ("llama", $"An answer to {number}"), ("gpt", $"Another answer to {number}")));
        var plan = new SessionPlan { Title = "Round", ComparisonIds = [.. Enumerable.Range(0, items).Select(number => $"c{number}")] };
        return await Host.CreateAsync(change?.Invoke(plan) ?? plan, await RaterAsync("host"));
    }

    private protected async Task<RatingSession> MoveAsync(RatingSession session, SessionState state) => await Host.MoveAsync(session.Id, session.HostId, state);

    private protected async Task JoinAsync(RatingSession session, string name)
    {
        var code = await Host.InviteAsync(session.Id, session.HostId, SessionRole.Rater, TimeSpan.FromHours(1));
        await Services.Get<InvitationService>().JoinAsync(code, RaterService.HashOf(name), name);
    }

    /// <summary>Opens the page of an open session for Ann, who has joined it.</summary>
    private protected async Task<(RatingSession, ViewedPage, RateViewModel)> BeginAsync(int items, Func<SessionPlan, SessionPlan>? change = null)
    {
        var session = await SessionAsync(items, change);
        await JoinAsync(session, "ann");
        session = await MoveAsync(session, SessionState.Open);
        var (page, state, _) = await EnterAsync(session, "ann");
        return (session, page, state);
    }

    private protected async Task<(ViewedPage, RateViewModel, RateEntry)> EnterAsync(RatingSession session, string name)
    {
        var page = Open();
        var (state, rater) = (Services.Create<RateViewModel>(page), await RaterAsync(name));
        return (page, state, await page.DoAsync(() => state.EnterAsync(session.Id, rater)));
    }

    /// <summary>A page that is left at the end of the test.</summary>
    private protected ViewedPage Open()
    {
        var page = new ViewedPage();
        _pages.Add(page);
        return page;
    }

    private protected static Task PreferAsync(ViewedPage page, RateViewModel state, int answer) => page.DoAsync(() =>
    {
        state.Item!.Ballot.Prefer(answer);
        return state.VoteAsync();
    });

    private protected async Task<int> VotesAsync(RatingSession session) => (await Services.Get<SessionProgressService>().ReadAsync(session)).Done;
}
