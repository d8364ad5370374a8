using Playground.Accounts;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.Viewers;

namespace Playground.RatingSessions;

/// <summary>What the host of a session does.</summary>
public sealed class SessionHostService(
    IRatingSessionRepository store, RatingService voting, ComparisonRunner runner, SessionRounds rounds, AssignmentRelease release, SessionPresence live, VisibilityPolicy visibility,
    TimeProvider time)
{
    /// <summary>Makes a session of stored comparisons, and of prompts whose answers are begun now.</summary>
    /// <exception cref="SessionException">The plan has a fault; nothing was stored and no model was asked.</exception>
    /// <exception cref="InvalidComparisonException">A prompt can't be run.</exception>
    public async Task<RatingSession> CreateAsync(SessionPlan plan, Rater host, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Work);
        SessionPlanCheck.ThrowIfFaulty(plan);
        var items = new List<SessionItem>();
        // In a session of their own, hosts would see who wrote what is still rated blind in another.
        var visible = await visibility.ForAsync(Viewer.Rater(host.Id), cancellationToken);
        foreach (var id in plan.ComparisonIds)
            if (await runner.FindAsync(id, visible, cancellationToken) is { } comparison)
                items.AddRange(SessionItems.Of(comparison, plan.Protocol));
        foreach (var prompt in plan.Prompts)
            items.AddRange(SessionItems.Of(await RunAsync(plan, prompt, cancellationToken), plan.Protocol));
        SessionPlanCheck.ThrowIfFaulty(items);
        var session = New(plan, host, items);
        await store.SaveAsync(session, cancellationToken);
        await store.SaveMemberAsync(new(session.Id, host.Id, host.Name, SessionRole.Host, time.GetUtcNow()), cancellationToken);
        foreach (var comparison in items.Select(item => item.ComparisonId).Distinct())
            _ = AnnounceAsync(session.Id, comparison);
        return session;
    }

    /// <summary>How many items can be rated now; the others wait for answers, or have one that failed.</summary>
    public async Task<SessionReadiness> ReadinessAsync(RatingSession session, CancellationToken cancellationToken = default)
    {
        var (ready, writing) = (0, 0);
        foreach (var group in session.Items.GroupBy(item => item.ComparisonId))
        {
            var comparison = await runner.FindAsync(group.Key, Visibility.Unrestricted, cancellationToken);
            foreach (var state in group.Select(item => comparison is null ? BlindState.NotRatable : BlindView.Of(comparison, item.Turn, item.Lanes, LeakAction.Leave).State))
                (ready, writing) = (ready + (state == BlindState.Ready ? 1 : 0), writing + (state == BlindState.Writing ? 1 : 0));
        }
        return new(session.Items.Count, ready, writing);
    }

    /// <summary>Opens, pauses, goes on, closes or opens again.</summary>
    /// <exception cref="SessionException">Not the host, still waiting for answers, or opened again after the reveal.</exception>
    public Task<RatingSession> MoveAsync(string sessionId, string raterId, SessionState state, CancellationToken cancellationToken = default) =>
        ChangeAsync(sessionId, raterId, async session =>
        {
            if (session is { Revealed: true, Blind: true, Round: 0 } && state is SessionState.Open)
                throw new SessionException(SessionFault.AlreadyRevealed, "The models have been revealed; ratings given now would not be blind. Ask for a second round instead.");
            if (state == SessionState.Open && session.State == SessionState.Lobby && (await ReadinessAsync(session, cancellationToken)) is { Ready: 0 })
                throw new SessionException(SessionFault.NotReady, "No item has all its answers yet. Wait until they are written.");
            if (session.PausedAt is { } since && state != SessionState.Paused)
                await ShiftAsync(session, since, cancellationToken);
            return session with { State = state, PausedAt = state == SessionState.Paused ? session.PausedAt ?? time.GetUtcNow() : null };
        }, cancellationToken);

    /// <summary>Shows everybody who wrote what. The session is closed by it.</summary>
    public Task<RatingSession> RevealAsync(string sessionId, string raterId, CancellationToken cancellationToken = default) =>
        ChangeAsync(sessionId, raterId, session => Task.FromResult(session with { Revealed = true, State = SessionState.Closed }), cancellationToken);

    /// <summary>
    /// Opens a second round on the items given; its ratings are kept apart from the first. Links of the first end with it: a newcomer who comes upon one would
    /// see reasons that aren't meant for them.
    /// </summary>
    public Task<RatingSession> SecondRoundAsync(string sessionId, string raterId, IReadOnlyList<string> itemIds, CancellationToken cancellationToken = default) =>
        ChangeAsync(sessionId, raterId, async session =>
        {
            string[] known = [.. session.Items.Select(item => item.Id).Intersect(itemIds)];
            if (known.Length == 0)
                throw new SessionException(SessionFault.NothingDisputed, "There is no item for a second round: raters agreed on all of them.");
            await EndInvitesAsync(sessionId, cancellationToken);
            return session with { Round = session.Round + 1, Disputed = known, State = SessionState.Open };
        }, cancellationToken);

    /// <summary>Makes a code that lets people in, and forgets it: only its hash is kept.</summary>
    /// <exception cref="SessionException">Not the host.</exception>
    public async Task<string> InviteAsync(string sessionId, string raterId, SessionRole role, TimeSpan validFor, CancellationToken cancellationToken = default)
    {
        await HostOnlyAsync(sessionId, raterId, cancellationToken);
        var code = RaterService.NewSecret();
        var invited = role == SessionRole.Host ? SessionRole.Observer : role;
        await store.SaveInviteAsync(new(RaterService.HashOf(code), sessionId, invited, time.GetUtcNow(), time.GetUtcNow() + validFor), cancellationToken);
        return code;
    }

    /// <summary>Makes every code of a session useless, except those of raters on their way to another device. Who is in stays in.</summary>
    public async Task RevokeInvitesAsync(string sessionId, string raterId, CancellationToken cancellationToken = default)
    {
        await HostOnlyAsync(sessionId, raterId, cancellationToken);
        await EndInvitesAsync(sessionId, cancellationToken);
        live.Notify(sessionId);
    }

    async Task EndInvitesAsync(string sessionId, CancellationToken cancellationToken)
    {
        foreach (var invite in await store.InvitesAsync(sessionId, cancellationToken))
            if (invite is { RevokedAt: null, RaterId: null })
                await store.SaveInviteAsync(invite with { RevokedAt = time.GetUtcNow() }, cancellationToken);
    }

    /// <summary>Frees what a rater who is gone still had before them. They may come back.</summary>
    /// <exception cref="SessionException">Not the host, or no rater of this session.</exception>
    public async Task DismissAsync(string sessionId, string raterId, string goneRaterId, CancellationToken cancellationToken = default)
    {
        var session = await HostOnlyAsync(sessionId, raterId, cancellationToken);
        var member = await store.FindMemberAsync(sessionId, goneRaterId, cancellationToken) is { Role: SessionRole.Rater } known ? known : throw new SessionException(SessionFault.NotFound, "There is no such rater in this session.");
        await release.LeaveAsync(session, member, cancellationToken);
    }

    /// <summary>
    /// Removes a session for good; its ratings stay in rankings. While its votes tell nobody the models it stays, too: without it, nothing would say that they
    /// are to be concealed.
    /// </summary>
    /// <exception cref="SessionException">Not the host, or the session is being rated or not revealed.</exception>
    public Task DeleteAsync(string sessionId, string raterId, CancellationToken cancellationToken = default) => rounds.InTurnAsync(sessionId, async () =>
    {
        var session = await HostOnlyAsync(sessionId, raterId, cancellationToken);
        var isUnrated = session is { State: SessionState.Lobby, Round: 0 } && (await rounds.ReadAsync(session, cancellationToken)).Rated == 0;
        return isUnrated || session.IsTold ? await store.DeleteAsync(sessionId, cancellationToken)
            : throw new SessionException(SessionFault.NotSettled, "The session is still being rated, or its models haven't been revealed. Close and reveal it first.");
    }, cancellationToken);

    async Task<RatingSession> ChangeAsync(string sessionId, string raterId, Func<RatingSession, Task<RatingSession>> change, CancellationToken cancellationToken)
    {
        var changed = await rounds.InTurnAsync(sessionId, async () =>
        {
            var session = await change(await HostOnlyAsync(sessionId, raterId, cancellationToken));
            await store.SaveAsync(session, cancellationToken);
            // Nobody can take a vote back after the close, so that there is nothing to wait for: results are complete at once.
            if (session.State == SessionState.Closed)
                await voting.SettleSessionAsync(sessionId, cancellationToken);
            return session;
        }, cancellationToken);
        live.Notify(sessionId);
        return changed;
    }

    async Task<RatingSession> HostOnlyAsync(string sessionId, string raterId, CancellationToken cancellationToken)
    {
        var session = await store.FindAsync(sessionId, cancellationToken);
        return session is null ? throw new SessionException(SessionFault.NotFound, "There is no such session.")
            : session.HostId == raterId ? session
            : throw new SessionException(SessionFault.NotAllowed, "Only the host of the session can do this.");
    }

    // A pause is nobody's time: it counts neither towards the limit of an item nor towards the time of a decision.
    async Task ShiftAsync(RatingSession session, DateTimeOffset pausedAt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var (item, rater, _) in (await rounds.ReadAsync(session, cancellationToken)).Open.ToArray())
            if (await store.FindAssignmentAsync(session.Id, session.Round, item, rater, cancellationToken) is { ShownAt: { } shown } assignment)
                await store.SaveAssignmentAsync(assignment with { ShownAt = shown + (now - (shown > pausedAt ? shown : pausedAt)) }, cancellationToken);
    }

    // Whoever waits for something to rate may go on.
    async Task AnnounceAsync(string sessionId, string comparisonId)
    {
        // How the answers ended stands in them; what else went wrong, the runner has logged.
        await runner.WaitAsync(comparisonId).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        live.Notify(sessionId);
    }

    async Task<Comparison> RunAsync(SessionPlan plan, string prompt, CancellationToken cancellationToken) =>
        await runner.StartAsync(new ComparisonRequest { Prompt = prompt, Lanes = [.. plan.ModelIds.Select(model => new LaneRequest(model))] }, cancellationToken);

    RatingSession New(SessionPlan plan, Rater host, IReadOnlyList<SessionItem> items) => new()
    {
        Id = Identifier.New(),
        CreatedAt = time.GetUtcNow(),
        Title = plan.Title.Trim(),
        Instructions = plan.Instructions.Trim(),
        HostId = host.Id,
        Protocol = plan.Protocol,
        Criteria = [.. plan.Criteria.Select(criterion => criterion.Trim()).Where(criterion => criterion.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
        Blind = plan.Blind,
        Overlap = plan.Overlap,
        TimeLimit = plan.TimeLimit,
        Language = plan.Language,
        Leaks = plan.Leaks,
        ShowsThoughts = plan.ShowsThoughts,
        Pacing = plan.Pacing,
        Assignment = plan.Assignment,
        Solo = plan.Solo,
        State = plan.Solo ? SessionState.Open : SessionState.Lobby,
        Items = items,
    };
}
