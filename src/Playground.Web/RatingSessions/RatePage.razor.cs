using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.RatingSessions;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.Viewers;
using Playground.Web.Faults;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.RatingSessions;

/// <summary>Where a rater rates: one item after the other, or one comparison blind.</summary>
public sealed partial class RatePage
{
    readonly SemaphoreSlim _turn = new(1);
    RatingSession? _session;
    SessionMember? _member;
    SessionTask? _task;
    BlindView? _view;
    Ballot _ballot = new(0);
    Rating? _cast, _last;
    IReadOnlyList<Answer>? _revealed;
    IReadOnlyDictionary<string, string> _writers = new Dictionary<string, string>();
    string _voteId = NewId(), _raterId = "";
    string? _problem, _fault, _deviceLink;
    bool _again, _canUndo, _details;
    IDisposable? _answers;

    [Parameter] public string Id { get; set; } = "";

    [Inject] public required RatingSessionService Desk { get; set; }

    [Inject] public required InvitationService Door { get; set; }

    [Inject] public required SessionAnswers Answers { get; set; }

    [Inject] public required IRatingSessionRepository Sessions { get; set; }

    [Inject] public required SessionPresence Live { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required ContentText Contents { get; set; }

    [Inject] public required FaultText Faults { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    /// <summary>Why there is nothing to rate now, as the key of its words.</summary>
    string? Waiting => _session switch
    {
        { Revealed: true, State: not SessionState.Open } => "Revealed",
        { State: SessionState.Lobby } => "Lobby",
        { State: SessionState.Paused } => "Paused",
        { State: SessionState.Closed } => "Closed",
        not null when _member?.LeftAt is not null => "Left",
        { Solo: false } when _task is { Item: null } => "Done",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        var rater = await Viewer.EnsureAsync();
        _raterId = rater.Id;
        _session = await Sessions.FindAsync(Id);
        _member = _session is null ? null : _session.Solo ? await Door.EnterSoloAsync(_session, rater) : await Door.FindAsync(Id, rater.Id);
        if (_session is null || _member is null)
        {
            _problem = L[_session is null ? "NotFound" : "NotInvited"];
            // Its title is for those who take part.
            _session = null;
            return;
        }
        if (_member.Role != SessionRole.Rater && !_session.Solo)
        {
            Navigation.NavigateTo($"/sessions/{Id}", replace: true);
            return;
        }
        OnLeaving(Live.Enter(Id, _raterId));
        OnLeaving(Live.Watch(Id, () => InvokeAsync(ChangedAsync)));
        await InTurnAsync(async () =>
        {
            await NextAsync();
            await RecallAsync();
        });
    }

    // A page that was loaded again, or opened on another device, knows what can still be taken back.
    async Task RecallAsync()
    {
        if (_session is not { Solo: false, State: SessionState.Open } || await Desk.LatestAsync(_session, _raterId) is not { } latest || latest.CountsFrom <= Time.GetUtcNow())
            return;
        (_last, _canUndo) = (latest, true);
        Observe(SettledAsync(latest));
    }

    /// <summary>The host has moved the session on, or a place in an item has become free.</summary>
    async Task ChangedAsync()
    {
        if (Leaving.IsCancellationRequested)
            return;
        var before = _session;
        var (session, member) = await Sessions.FindForAsync(Id, _raterId);
        (_session, _member) = (session ?? _session, member ?? _member);
        var moved = (before?.State, before?.Round) != (_session?.State, _session?.Round);
        if (moved || _task is { Item: null })
            await InTurnAsync(NextAsync);
        StateHasChanged();
    }

    /// <summary>
    /// Whatever puts an item before the rater goes one after the other. Otherwise the second half of a double click could still be looking for the next item
    /// while the rater votes on it, and put it before them again.
    /// </summary>
    async Task InTurnAsync(Func<Task> action)
    {
        await _turn.WaitAsync(Leaving);
        try
        {
            await action();
        }
        finally
        {
            _turn.Release();
        }
    }

    async Task NextAsync()
    {
        if (_session?.State != SessionState.Open || _member?.LeftAt is not null)
            return;
        try
        {
            var task = await Desk.NextAsync(Id, _raterId);
            if (_session.Solo && task.Item is null && await Desk.LatestAsync(_session, _raterId) is { } mine)
                await ShowRatedAsync(mine.ItemId!);
            else
                await ShowAsync(task, null);
        }
        catch (SessionException refused)
        {
            _fault = Said(refused);
        }
    }

    async Task ShowAsync(SessionTask task, Rating? rating)
    {
        var view = task.Item is not null ? await Answers.LookAsync(task, Leaving) : task.Session.Solo ? await Answers.LookAheadAsync(task.Session, Leaving) : null;
        var writers = await WritersAsync(task);
        // From here to the pacing nothing waits: a push that redraws the page in between would show one item's number over another's answers, ready to be voted on.
        (_task, _view, _writers, _cast, _again, _revealed, _details, _fault) = (task, view, writers, null, rating is not null, null, false, null);
        _voteId = rating?.Id ?? NewId();
        _ballot = rating is null ? new(task.Item?.Lanes.Count ?? 0) : Ballot.Of(rating);
        FollowAnswers();
        Observe(PaceAsync(task));
        Observe(LimitAsync(task));
    }

    async Task ShowRatedAsync(string itemId)
    {
        var (task, rating) = await Desk.AgainAsync(Id, _raterId, itemId);
        await ShowAsync(task, rating);
        if (!task.Session.Solo)
            return;
        (_again, _cast, _last) = (false, rating, rating);
        _canUndo = rating.CountsFrom > Time.GetUtcNow();
        _revealed = await Answers.RevealAsync(Id, _raterId, itemId);
        Observe(SettledAsync(rating));
    }

    async Task PreviousAsync()
    {
        if (await Desk.LatestAsync(_session!, _raterId) is { } latest)
            await ShowRatedAsync(latest.ItemId!);
    }

    // Answers may still be written when a blind look begins; the page learns only that they are complete.
    void FollowAnswers()
    {
        _answers?.Dispose();
        if (_view?.State == BlindState.Ready || _session!.Items.FirstOrDefault() is not { } item)
            return;
        _answers = Answers.Watch(item, () => InvokeAsync(NextWhenStoredAsync));
        OnLeaving(_answers);
    }

    async Task NextWhenStoredAsync()
    {
        _answers?.Dispose();
        await Answers.WaitAsync(_session!.Items[0], Leaving);
        await InTurnAsync(NextAsync);
        StateHasChanged();
    }

    async Task DeviceAsync() => _deviceLink = Navigation.ToAbsoluteUri($"join/{await Door.DeviceCodeAsync(Id, _raterId)}").ToString();

    async Task ReturnAsync()
    {
        _member = await Door.ReturnAsync(Id, _raterId);
        await InTurnAsync(NextAsync);
    }

    async Task LeaveAsync()
    {
        await Desk.LeaveAsync(Id, _raterId);
        Navigation.NavigateTo("/sessions");
    }

    async Task<bool> PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, Time, Leaving);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // In a session that isn't blind there is nothing to hide.
    string? WriterOf(int place) => _task is { Session.Blind: false, Item: { } item, Assignment: { } given }
        && item.ModelOf(given.Order[place]) is var id ? _writers.GetValueOrDefault(id, id) : null;

    async Task<IReadOnlyDictionary<string, string>> WritersAsync(SessionTask task) =>
        task is { Session.Blind: false, Item: { } item } && await Answers.RevealAsync(Id, _raterId, item.Id) is { } answers
            ? answers.DistinctBy(answer => answer.Model.Id).ToDictionary(answer => answer.Model.Id, answer => answer.Model.Name, StringComparer.Ordinal)
            : new Dictionary<string, string>();

    string Said(SessionException refused) => refused.Fault == SessionFault.NotAssigned ? L["GivenAway"] : Faults.Of(refused);

    static string NewId() => Guid.NewGuid().ToString("n");
}
