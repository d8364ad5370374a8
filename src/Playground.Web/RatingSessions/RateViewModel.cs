using Playground.Faults;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Web.Shell;

namespace Playground.Web.RatingSessions;

/// <summary>Where a rater rates: one item after the other, or one comparison blind.</summary>
public sealed partial class RateViewModel(
    RatingSessionService service, InvitationService invitations, SessionAnswers answers, IRatingSessionRepository sessions, SessionPresence presence, ContentText contents,
    TimeProvider time, PageLifetime page)
{
    readonly SemaphoreSlim _turn = new(1);
    readonly RateTimers _timers = new(time, page);
    SessionMember? _member;
    string _raterId = "";
    IDisposable? _written;

    /// <summary><c>null</c> for those who don't take part: already its title is for the others.</summary>
    public RatingSession? Session { get; private set; }

    public RateItem? Item { get; private set; }

    /// <summary>Why what was asked last wasn't done.</summary>
    public FaultException? Refusal { get; private set; }

    /// <summary>With it, the rater goes on in another browser.</summary>
    public string? DeviceCode { get; private set; }

    /// <summary><c>null</c> when there is something to rate, or will be as soon as it is written.</summary>
    public RateWait? Waiting => Session switch
    {
        { Revealed: true, State: not SessionState.Open } => RateWait.Revealed,
        { State: SessionState.Lobby } => RateWait.Lobby,
        { State: SessionState.Paused } => RateWait.Paused,
        { State: SessionState.Closed } => RateWait.Closed,
        not null when _member?.LeftAt is not null => RateWait.Left,
        { Solo: false } when Item is { Task.Item: null } => RateWait.Done,
        _ => null,
    };

    public async Task<RateEntry> EnterAsync(string sessionId, Rater rater)
    {
        _raterId = rater.Id;
        if (await sessions.FindAsync(sessionId) is not { } session)
            return RateEntry.NotFound;
        _member = session.Solo ? await invitations.EnterSoloAsync(session, rater) : await invitations.FindAsync(sessionId, rater.Id);
        if (_member is null)
            return RateEntry.NotInvited;
        Session = session;
        if (_member.Role != SessionRole.Rater && !session.Solo)
            return RateEntry.OtherRole;
        page.Hold(presence.Enter(sessionId, _raterId));
        page.Hold(presence.Watch(sessionId, () => page.InvokeAsync(ChangedAsync)));
        await InTurnAsync(async () =>
        {
            await ShowNextAsync();
            await RecallAsync();
        });
        return RateEntry.Rater;
    }

    public Task NextAsync() => InTurnAsync(ShowNextAsync);

    /// <summary>Back to what was rated last, to change it.</summary>
    public Task PreviousAsync() => InTurnAsync(async () =>
    {
        if (await service.LatestAsync(Session!, _raterId) is { } latest)
            await ShowRatedAsync(latest.ItemId!);
    });

    public async Task MakeDeviceCodeAsync() => DeviceCode = await invitations.DeviceCodeAsync(Session!.Id, _raterId);

    public async Task ReturnAsync()
    {
        _member = await invitations.ReturnAsync(Session!.Id, _raterId);
        await NextAsync();
    }

    public Task LeaveAsync() => service.LeaveAsync(Session!.Id, _raterId);

    // The host has moved the session on, or a place in an item has become free.
    async Task ChangedAsync()
    {
        if (page.Left.IsCancellationRequested)
            return;
        var before = Session!;
        var (session, member) = await sessions.FindForAsync(before.Id, _raterId);
        (Session, _member) = (session ?? Session, member ?? _member);
        var moved = (before.State, before.Round) != (Session?.State, Session?.Round);
        if (moved || Item is { Task.Item: null })
            await NextAsync();
        page.Redraw();
    }

    // Whatever puts an item before the rater goes one after the other. Otherwise the second half of a double click could still be looking for the next item
    // while the rater votes on it, and put it before them again.
    async Task InTurnAsync(Func<Task> action)
    {
        await _turn.WaitAsync(page.Left);
        try
        {
            await action();
        }
        finally
        {
            _turn.Release();
        }
    }

    async Task ShowNextAsync()
    {
        if (Session?.State != SessionState.Open || _member?.LeftAt is not null)
            return;
        try
        {
            var task = await service.NextAsync(Session.Id, _raterId);
            if (Session.Solo && task.Item is null && await service.LatestAsync(Session, _raterId) is { } mine)
                await ShowRatedAsync(mine.ItemId!);
            else
                Show(await LookAsync(task, null));
        }
        catch (SessionException refused)
        {
            Refusal = refused;
        }
    }

    async Task ShowRatedAsync(string itemId)
    {
        var (task, rating) = await service.AgainAsync(Session!.Id, _raterId, itemId);
        Show(await LookAsync(task, rating));
        if (!task.Session.Solo)
            return;
        (_last, CanUndo) = (rating, rating.CountsFrom > time.GetUtcNow());
        Item!.Revealed = await answers.RevealAsync(Session.Id, _raterId, itemId);
        page.Observe(SettledAsync(rating));
    }

    async Task<RateItem> LookAsync(SessionTask task, Rating? again)
    {
        var view = task.Item is not null ? await answers.LookAsync(task, page.Left) : task.Session.Solo ? await answers.LookAheadAsync(task.Session, page.Left) : null;
        return new(task, view, await WritersAsync(task), again, [.. view?.Answers.Select(answer => contents.Of(answer.Contents)) ?? []]) { Reasons = await answers.ReasonsAsync(task, page.Left) };
    }

    // All at once: a push that redraws the page in between would show one item's number over another's answers, ready to be voted on.
    void Show(RateItem item)
    {
        Item?.IsReplaced = true;
        (Item, Refusal) = (item, null);
        FollowAnswers(item);
        _timers.Start(item);
    }

    // In a session that isn't blind there is nothing to hide.
    async Task<IReadOnlyDictionary<string, string>> WritersAsync(SessionTask task) =>
        task is { Session.Blind: false, Item: { } item } && await answers.RevealAsync(task.Session.Id, _raterId, item.Id) is { } revealed
            ? revealed.DistinctBy(answer => answer.Model.Id).ToDictionary(answer => answer.Model.Id, answer => answer.Model.Name, StringComparer.Ordinal)
            : new Dictionary<string, string>();

    // Answers may still be written when a blind look begins; the page learns only that they are complete.
    void FollowAnswers(RateItem item)
    {
        _written?.Dispose();
        if (item.IsReady || Session!.Items.FirstOrDefault() is not { } first)
            return;
        _written = answers.Watch(first, () => page.Observe(page.InvokeAsync(() => ShowWhenStoredAsync(first))));
        page.Hold(_written);
    }

    async Task ShowWhenStoredAsync(SessionItem item)
    {
        _written?.Dispose();
        await answers.WaitAsync(item, page.Left);
        await NextAsync();
        page.Redraw();
    }
}
