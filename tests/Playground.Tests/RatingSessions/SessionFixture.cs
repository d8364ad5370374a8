using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons.Execution;
using Playground.Events;
using Playground.Models;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Statistics.Votes;
using Playground.Testing;
using Playground.Testing.Storage;
using Playground.Tests.Ratings;
using Playground.Viewers;

namespace Playground.Tests.RatingSessions;

/// <summary>A session's services over a real database, as one server process would have them.</summary>
sealed class SessionFixture : IAsyncDisposable
{
    readonly StorageHost _storage;

    SessionFixture(StorageHost storage, TimeProvider time, IModelSource[] models)
    {
        _storage = storage;
        Ratings = storage.Get<IRatingRepository>();
        Guarded = storage.Get<IGuardedSessions>();
        Policy = new(Guarded);
        Sessions = storage.Get<IRatingSessionRepository>();
        var events = new EventBus(NullLogger<EventBus>.Instance);
        var runner = new ComparisonRunner(
            new ModelCatalog(models, new FixedPrices()), TestKernel.Plain, storage.Store, events, time, NullLogger<ComparisonRunner>.Instance, FixedCosts.Unknown(time));
        Live = new(events, time);
        Raters = new(Ratings, time);
        Votes = new(Ratings, time);
        Invitations = new(Sessions, Raters, new GuessLimit(time), Live, time);
        Rounds = new(Sessions, Ratings);
        var release = new AssignmentRelease(Sessions, Rounds, Live, time);
        Fits = new(Ratings, NullLogger<SessionFits>.Instance);
        Service = new(Sessions, Ratings, Votes, runner, new SessionChoice(Fits, runner), Rounds, release, Live, time);
        Answers = new(Sessions, Ratings, runner, Rounds, Policy, time);
        Host = new(Sessions, Votes, runner, Rounds, release, Live, Policy, time);
        Progress = new(Sessions, Rounds, Live);
        Results = new(Sessions, Ratings, runner);
    }

    public IRatingRepository Ratings { get; }

    public IRatingSessionRepository Sessions { get; }

    public IGuardedSessions Guarded { get; }

    public VisibilityPolicy Policy { get; }

    public RaterService Raters { get; }

    public RatingService Votes { get; }

    public SessionPresence Live { get; }

    public InvitationService Invitations { get; }

    public RatingSessionService Service { get; }

    public SessionAnswers Answers { get; }

    public SessionFits Fits { get; }

    public SessionRounds Rounds { get; }

    public SessionHostService Host { get; }

    public SessionProgressService Progress { get; }

    public SessionResults Results { get; }

    public static async Task<SessionFixture> StartAsync(string folder, TimeProvider time, params IModelSource[] models) =>
        new(await StorageHost.StartAsync(folder, time), time, models);

    /// <param name="reads">Is told what the stores read.</param>
    public static async Task<SessionFixture> StartAsync(string folder, TimeProvider time, CountedReads reads) =>
        new(await StorageHost.StartAsync(folder, time, interceptor: reads), time, []);

    public Task<Rater> RaterAsync(string name) => Raters.EnsureAsync(RaterService.HashOf(name));

    /// <summary>A session over two-model comparisons that are stored already, with its host.</summary>
    public async Task<(RatingSession Session, Rater Host)> SessionAsync(int items, Func<SessionPlan, SessionPlan>? change = null)
    {
        for (var number = 0; number < items; number++)
            await _storage.Store.CreateAsync(Sample.Comparison($"c{number}", $"prompt {number}", Sample.Noon.AddSeconds(number), ("llama", $"I am llama {number}"), ("gpt", $"Answer {number}")));
        var host = await Raters.RenameAsync(await RaterAsync("host"), "Hosting");
        var plan = new SessionPlan { Title = "Round", ComparisonIds = [.. Enumerable.Range(0, items).Select(number => $"c{number}")] };
        return (await Host.CreateAsync(change?.Invoke(plan) ?? plan, host), host);
    }

    /// <summary>A blind look of the host's own at a comparison that is stored already.</summary>
    public async Task<(RatingSession Session, Rater Host)> SoloAsync(string comparisonId)
    {
        var host = await RaterAsync("host");
        return (await Host.CreateAsync(new() { Title = "Solo", Solo = true, ComparisonIds = [comparisonId] }, host), host);
    }

    public async Task<string> JoinAsync(RatingSession session, Rater host, string name)
    {
        var code = await Host.InviteAsync(session.Id, host.Id, SessionRole.Rater, TimeSpan.FromHours(1));
        return (await Invitations.JoinAsync(code, RaterService.HashOf(name), name)).RaterId;
    }

    public async Task<Rating> VoteAsync(string sessionId, string rater, VoteOutcome outcome, string? voteId = null)
    {
        var task = await Service.NextAsync(sessionId, rater);
        await Answers.LookAsync(task);
        var ballot = new Ballot(2);
        if (outcome == VoteOutcome.Tie)
            ballot.Level(outcome);
        else
            ballot.Prefer(outcome == VoteOutcome.A ? 0 : 1);
        return await Service.VoteAsync(task, rater, voteId ?? Guid.NewGuid().ToString("n"), ballot);
    }

    public async ValueTask DisposeAsync()
    {
        // A fit still reads the database.
        await Fits.WaitAsync();
        await _storage.DisposeAsync();
    }
}
