using System.Globalization;
using Microsoft.AspNetCore.Components;
using Playground.Faults;
using Playground.RatingSessions;
using Playground.Web.Faults;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.RatingSessions;

/// <summary>A session as its host and observers see it; raters see it after the reveal.</summary>
public sealed partial class SessionPage
{
    static readonly TimeSpan _inviteTime = TimeSpan.FromDays(7);
    static readonly TimeSpan _leastPause = TimeSpan.FromMilliseconds(200);

    RatingSession? _session;
    SessionMember? _member;
    SessionReadiness? _readiness;
    SessionProgress? _progress;
    SessionResult? _result;
    string _raterId = "";
    string? _invite, _problem;
    int _round;
    SessionRole _inviteRole;
    bool _isFollowing, _isStale, _revealing;

    [Parameter] public string Id { get; set; } = "";

    [Inject] public required IRatingSessionRepository Sessions { get; set; }

    [Inject] public required SessionPresence Live { get; set; }

    [Inject] public required SessionHostService Host { get; set; }

    [Inject] public required SessionProgressService Progress { get; set; }

    [Inject] public required SessionResults Results { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required FaultText Faults { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    bool IsSecondRound => _session is { Round: > 0, State: SessionState.Open };

    bool IsHost => _session?.HostId == _raterId;

    protected override async Task OnInitializedAsync()
    {
        _raterId = (await Viewer.FindAsync())?.Id ?? "";
        (var session, _member) = await Sessions.FindForAsync(Id, _raterId);
        if (session is null || _member is null)
            _problem = L["NotFound"];
        else if (_member.Role == SessionRole.Rater && !session.Revealed)
            Navigation.NavigateTo($"/rate/{Id}", replace: true);
        else
        {
            OnLeaving(Live.Watch(Id, () => InvokeAsync(FollowAsync), progress: true));
            await RefreshAsync();
        }
    }

    async Task RefreshAsync()
    {
        if (Leaving.IsCancellationRequested || await Sessions.FindAsync(Id) is not { } session)
            return;
        _session = session;
        _progress = await Progress.ReadAsync(session);
        if (session.State == SessionState.Lobby)
            _readiness = await Host.ReadinessAsync(session);
        var chosen = _round;
        // Before the reveal nobody sees results, so that a host who looks can't steer.
        var result = session.Revealed || !session.Blind && session.State == SessionState.Closed ? await Results.ResultAsync(session, chosen == session.OpenRound ? 0 : chosen) : null;
        // Another round may have been chosen meanwhile; who chose it is looking, too.
        if (chosen == _round)
            _result = result;
        StateHasChanged();
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
            while (_isStale && !Leaving.IsCancellationRequested)
            {
                _isStale = false;
                await RefreshAsync();
                await Task.Delay(_leastPause, Time, Leaving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }
        finally
        {
            _isFollowing = false;
        }
    }

    Task MoveAsync(SessionState state) => TryAsync(() => Host.MoveAsync(Id, _raterId, state));

    Task RevealAsync() => TryAsync(() => Host.RevealAsync(Id, _raterId));

    Task SecondRoundAsync(IReadOnlyList<string> items) => TryAsync(() => Host.SecondRoundAsync(Id, _raterId, items));

    bool CanDismiss(RatingSession session, RaterProgress rater) =>
        IsHost && session.State is SessionState.Open or SessionState.Paused && rater is { Present: false, Member.LeftAt: null };

    Task DismissAsync(string raterId) => TryAsync(() => Host.DismissAsync(Id, _raterId, raterId));

    Task RevokeAsync() => TryAsync(async () =>
    {
        await Host.RevokeInvitesAsync(Id, _raterId);
        _invite = null;
    });

    Task InviteAsync(SessionRole role) => TryAsync(async () =>
        (_inviteRole, _invite) = (role, Navigation.ToAbsoluteUri($"join/{await Host.InviteAsync(Id, _raterId, role, _inviteTime)}").ToString()));

    async Task ShowRoundAsync(string round)
    {
        _round = int.Parse(round, CultureInfo.InvariantCulture);
        await RefreshAsync();
    }

    async Task TryAsync(Func<Task> action)
    {
        try
        {
            _problem = null;
            await action();
        }
        catch (FaultException refused)
        {
            _problem = Faults.Of(refused);
        }
    }
}
