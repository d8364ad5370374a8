using Playground.Faults;
using Playground.RatingSessions;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Viewers;
using Playground.Web.Shell;

namespace Playground.Web.RatingSessions;

/// <summary>A session as its host and observers see it; raters see it after the reveal.</summary>
public sealed class SessionViewModel(
    IRatingSessionRepository sessions, SessionPresence presence, SessionHostService host, SessionProgressService progress, SessionResults results, ReportBuilder reports,
    IReportRepository keptReports, TimeProvider time, PageLifetime page)
{
    static readonly TimeSpan _inviteTime = TimeSpan.FromDays(7);
    static readonly TimeSpan _leastPause = TimeSpan.FromMilliseconds(200);

    SessionMember? _member;
    string _sessionId = "", _raterId = "";
    int _round;
    bool _isFollowing, _isStale;

    /// <summary><c>null</c> for those who may not see it.</summary>
    public RatingSession? Session { get; private set; }

    /// <summary>How many items can be rated; only while raters gather.</summary>
    public SessionReadiness? Readiness { get; private set; }

    /// <summary>Of the round that is being rated, afterwards of the one whose results are shown.</summary>
    public SessionProgress? Progress { get; private set; }

    /// <summary><c>null</c> until everybody may see it.</summary>
    public SessionResult? Result { get; private set; }

    /// <summary>The round whose results are shown.</summary>
    public int ShownRound => _round == Session?.OpenRound ? 0 : _round;

    /// <summary>Why what was asked last wasn't done.</summary>
    public FaultException? Refusal { get; private set; }

    /// <summary>The code that was made last, for whom, while it lets people in.</summary>
    public (SessionRole Role, string Code)? Invitation { get; private set; }

    public bool IsHost => Session is { } session && session.HostId == _raterId;

    /// <summary>The disputed items are being rated again.</summary>
    public bool IsSecondRound => Session is { Round: > 0, State: SessionState.Open };

    /// <summary>They can rate in the second round.</summary>
    public bool CanRateAgain => IsSecondRound && _member?.Role == SessionRole.Rater;

    /// <summary>All that is asked for has been rated, so that it is time to show who wrote what.</summary>
    public bool IsComplete => Progress is { Needed: > 0 } all && all.Done >= all.Needed;

    /// <summary>Nothing is being rated, and the results are for everybody: reports and exports may tell them.</summary>
    public bool IsSettled => Session is { IsTold: true } && Result is not null;

    public async Task<SessionEntry> EnterAsync(string sessionId, string raterId)
    {
        (_sessionId, _raterId) = (sessionId, raterId);
        (var session, _member) = await sessions.FindForAsync(sessionId, raterId);
        if (session is null || _member is null)
            return SessionEntry.NotFound;
        if (_member.Role == SessionRole.Rater && !session.Revealed)
            return SessionEntry.Rater;
        page.Hold(presence.Watch(sessionId, () => page.InvokeAsync(FollowAsync), progress: true));
        await RefreshAsync();
        return SessionEntry.Member;
    }

    public Task MoveAsync(SessionState state) => TryAsync(() => host.MoveAsync(_sessionId, _raterId, state));

    public Task RevealAsync() => TryAsync(() => host.RevealAsync(_sessionId, _raterId));

    public Task SecondRoundAsync(IReadOnlyList<string> items) => TryAsync(() => host.SecondRoundAsync(_sessionId, _raterId, items));

    /// <summary>Whether what a rater has before them may be freed.</summary>
    public bool CanDismiss(RaterProgress rater) => IsHost && Session!.State is SessionState.Open or SessionState.Paused && rater is { Present: false, Member.LeftAt: null };

    public Task DismissAsync(string raterId) => TryAsync(() => host.DismissAsync(_sessionId, _raterId, raterId));

    public Task InviteAsync(SessionRole role) => TryAsync(async () => Invitation = (role, await host.InviteAsync(_sessionId, _raterId, role, _inviteTime)));

    public Task RevokeAsync() => TryAsync(async () =>
    {
        await host.RevokeInvitesAsync(_sessionId, _raterId);
        Invitation = null;
    });

    /// <returns>False when it was refused.</returns>
    public async Task<bool> DeleteAsync()
    {
        await TryAsync(() => host.DeleteAsync(_sessionId, _raterId));
        return Refusal is null;
    }

    public Task ShowRoundAsync(int round)
    {
        _round = round;
        return RefreshAsync();
    }

    /// <summary>Makes a report of the session, for everybody, and keeps it.</summary>
    /// <param name="language">One of <see cref="ReportLanguages"/>.</param>
    /// <returns>Its id; <c>null</c> when it was refused.</returns>
    public async Task<string?> ReportAsync(string language)
    {
        string? id = null;
        await TryAsync(async () =>
        {
            var report = await reports.BuildAsync(new() { Title = Session!.Title, Language = language, Filter = new() { SessionId = _sessionId } }, Viewer.Anybody, cancellationToken: page.Left);
            await keptReports.SaveAsync(report, page.Left);
            id = report.Id;
        });
        return id;
    }

    // Votes may come faster than they can be shown: while one look at the session is under way, all news is for the next.
    async Task FollowAsync()
    {
        _isStale = true;
        if (_isFollowing)
            return;
        _isFollowing = true;
        try
        {
            while (_isStale && !page.Left.IsCancellationRequested)
            {
                _isStale = false;
                await RefreshAsync();
                await page.PauseAsync(_leastPause, time);
            }
        }
        finally
        {
            _isFollowing = false;
        }
    }

    async Task RefreshAsync()
    {
        if (page.Left.IsCancellationRequested || await sessions.FindAsync(_sessionId) is not { } session)
            return;
        var chosen = _round;
        var round = chosen == session.OpenRound ? 0 : chosen;
        // Before the reveal nobody sees results, so that a host who looks can't steer.
        var isOut = session.Revealed || !session.Blind && session.State == SessionState.Closed;
        var state = await progress.ReadAsync(isOut && session.OpenRound is null ? session with { Round = round } : session);
        var readiness = session.State == SessionState.Lobby ? await host.ReadinessAsync(session) : null;
        var result = isOut ? await results.ResultAsync(session, round) : null;
        // Another round may have been chosen meanwhile; who chose it is looking, too.
        if (chosen != _round)
            return;
        (Session, Progress, Readiness, Result) = (session, state, readiness, result);
        page.Redraw();
    }

    async Task TryAsync(Func<Task> action)
    {
        try
        {
            Refusal = null;
            await action();
        }
        catch (FaultException refused)
        {
            Refusal = refused;
        }
    }
}
