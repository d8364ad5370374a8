using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Ratings;
using Playground.Viewers;
using Playground.Web.Faults;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.Comparisons;

/// <summary>The vote bar of the compare page: rates the last turn, in the open.</summary>
public sealed partial class CompareVote
{
    Ballot _ballot = new(0);
    Rating? _cast;
    string _voteId = NewId();
    (string, int, string)? _loaded;
    string _name = "";
    string? _fault;
    bool _details, _canUndo, _changing;

    [Parameter, EditorRequired] public required ComparisonView View { get; set; }

    [Inject] public required RatingService Service { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    [Inject] public required FaultText Faults { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    /// <summary>The answers of the last turn that can be rated, by column. While any is written, all count: what will come of them isn't known.</summary>
    IReadOnlyList<Answer?> Shown => [.. Columns.Select(lane => lane.Shown(View.LastTurn)?.Answer)];

    IReadOnlyList<LaneView> Columns => View.IsRunning || Rest.Count < 2 ? View.Lanes : Rest;

    /// <summary>The columns that remain where answers failed or were stopped.</summary>
    IReadOnlyList<LaneView> Rest => [.. View.Lanes.Where(lane => RatableAnswers.IsRatable(lane.Shown(View.LastTurn)?.Answer))];

    string Letters => string.Concat(Columns.Select(lane => lane.Lane.Letter));

    string? WhyNot => View.IsRunning ? L["Writing"].Value : Shown.All(RatableAnswers.IsRatable) ? null : L["Broken"].Value;

    string? LeftOut => Columns.Count == View.Lanes.Count ? null : L["LeftOut", string.Join(", ", View.Lanes.Except(Columns).Select(lane => lane.Lane.Letter))].Value;

    protected override async Task OnParametersSetAsync()
    {
        var key = (View.Comparison.Id, View.LastTurn, Letters);
        if (_loaded == key)
            return;
        (_loaded, _ballot, _cast, _voteId, _canUndo, _changing) = (key, new(Columns.Count), null, NewId(), false, false);
        if (await Viewer.FindAsync() is not { } rater)
            return;
        _name = rater.Name;
        if (await Service.FindAsync(key.Id, key.LastTurn, rater.Id) is not { } earlier)
            return;
        // A verdict on other answers, before one was asked for again, is changed by the next.
        _voteId = earlier.Id;
        if (earlier.Answers.Count == Columns.Count)
            (_cast, _ballot) = (earlier, Ballot.Of(earlier));
    }

    async Task VoteAsync()
    {
        if (WhyNot is not null)
            return;
        try
        {
            var rater = await Viewer.EnsureAsync();
            _cast = await Service.CastAsync(RequestOf(rater));
            (_fault, _changing) = (null, false);
            Observe(ForgetUndoAsync(_cast));
        }
        catch (FaultException invalid)
        {
            _fault = Faults.Of(invalid);
        }
    }

    // Reasons go with the verdict; they are kept at once when it has been given.
    Task DetailsAsync() => _cast is null ? Task.CompletedTask : VoteAsync();

    Task PointsAsync(int points)
    {
        if (WhyNot is not null)
            return Task.CompletedTask;
        _details = true;
        _ballot.GiveNext(BallotDetails.CommonCriteria, points);
        return DetailsAsync();
    }

    EventCallback Keep => _changing && _cast is { } cast
        ? EventCallback.Factory.Create(this, () => (_changing, _ballot) = (false, Ballot.Of(cast)))
        : default;

    async Task UndoAsync()
    {
        if (_cast is null || !await Service.UndoAsync(_cast.Id, (await Viewer.EnsureAsync()).Id))
            return;
        _ballot.Withdraw();
        (_cast, _voteId, _canUndo) = (null, NewId(), false);
    }

    async Task RenameAsync(string? name) => _name = (await Viewer.RenameAsync(name ?? "")).Name;

    async Task ForgetUndoAsync(Rating cast)
    {
        _canUndo = cast.CountsFrom > Time.GetUtcNow();
        if (!_canUndo)
            return;
        try
        {
            await Task.Delay(cast.CountsFrom - Time.GetUtcNow(), Time, Leaving);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        _canUndo = false;
        await InvokeAsync(StateHasChanged);
    }

    RatingRequest RequestOf(Rater rater) => new()
    {
        Id = _voteId,
        RaterId = rater.Id,
        Ballot = _ballot,
        Answers = [.. Shown.OfType<Answer>()],
        Comparison = View.Comparison,
        Turn = View.LastTurn,
    };

    static string NewId() => Guid.NewGuid().ToString("n");
}
