using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Statistics.Votes;

namespace Playground.Web.Ratings;

/// <summary>The buttons and keys with which a verdict is given. What becomes of it is the page's matter.</summary>
public sealed partial class VoteBar : IAsyncDisposable
{
    public const string AllLetters = "ABCDEFGH";

    static readonly string[] _keyNames = ["First", "Second", "Letter", "Tie", "Bad", "Points", "Send", "Undo", "Help"];

    VoteKeys? _keys;
    bool _ordering, _help, _listening;

    // Enter was pressed before there was anything to keep.
    bool _early;

    Ballot? _known;

    [Parameter, EditorRequired] public required Ballot Ballot { get; set; }

    [Parameter] public RatingProtocol Protocol { get; set; }

    [Parameter] public IReadOnlyList<string> Criteria { get; set; } = [];

    /// <summary>What the answers of the ballot are called.</summary>
    [Parameter] public string Letters { get; set; } = AllLetters;

    /// <summary>Why nothing can be voted now; <c>null</c> when it can.</summary>
    [Parameter] public string? Disabled { get; set; }

    /// <summary>What to know before voting.</summary>
    [Parameter] public string? Note { get; set; }

    /// <summary>The verdict has been given and stored.</summary>
    [Parameter] public bool Cast { get; set; }

    [Parameter] public bool CanUndo { get; set; }

    [Parameter] public bool DetailsOpen { get; set; }

    [Parameter] public EventCallback<bool> DetailsOpenChanged { get; set; }

    /// <summary>The ballot is filled in.</summary>
    [Parameter] public EventCallback OnVote { get; set; }

    [Parameter] public EventCallback OnUndo { get; set; }

    /// <summary>An earlier verdict is being changed, and shall stay after all.</summary>
    [Parameter] public EventCallback OnKeep { get; set; }

    /// <summary>A digit from 1 to 5 was pressed.</summary>
    [Parameter] public EventCallback<int> OnPoints { get; set; }

    /// <summary>Beside what was said, after the vote.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] public required IJSRuntime Script { get; set; }

    string Said => Ballot switch
    {
        { Outcome: VoteOutcome.Tie } => L["Said.Tie"],
        { Outcome: VoteOutcome.BothBad } => L[Ballot.Count == 2 ? "Said.BothBad" : "Said.AllBad"],
        { Best: { } best } => L[Ballot.Count == 2 ? "Said.Better" : "Said.Best", Letter(best)],
        _ => L["Said.Rated"],
    };

    // The second click of a double click would fall on the next item, which nobody has read.
    static bool IsFirst(MouseEventArgs click) => click.Detail < 2;

    char Letter(int answer) => Letters[answer];

    /// <summary>E is the fifth answer where there are so many.</summary>
    string TieKey => Letters[..Ballot.Count].Contains('E') ? "↑" : "E";

    string Keys(string name) => name == "Tie" && TieKey == "↑" ? TieKey : L[$"{name}.Keys"];

    // What was begun on one item isn't meant for the next.
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_known, Ballot))
            (_known, _ordering, _early) = (Ballot, false, false);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        await (_keys = new(Script, key => InvokeAsync(() => PressedAsync(key)))).AttachAsync();
        _listening = true;
        StateHasChanged();
    }

    async Task PressedAsync(string key)
    {
        var voting = !Cast && Disabled is null;
        switch (key)
        {
            case "?": _help = true; break;
            case "u" when CanUndo: await OnUndo.InvokeAsync(); break;
            case "enter" when voting && Protocol == RatingProtocol.Likert && Ballot.IsScored(Criteria): await SendAsync(); break;
            case "enter" when voting && Protocol == RatingProtocol.Likert: _early = true; break;
            case [>= '1' and <= '5' and var digit]: await OnPoints.InvokeAsync(digit - '0'); break;
            default: await (voting && Protocol != RatingProtocol.Likert ? VerdictAsync(key) : Task.CompletedTask); break;
        }
        StateHasChanged();
    }

    Task VerdictAsync(string key) => key switch
    {
        "arrowleft" when Ballot.Count == 2 => PreferAsync(0),
        "arrowright" when Ballot.Count == 2 => PreferAsync(1),
        [>= 'a' and <= 'h' and var letter] when Letters.IndexOf(letter.ToString(), StringComparison.OrdinalIgnoreCase) is >= 0 and var answer && answer < Ballot.Count => PreferAsync(answer),
        "arrowup" or "e" => LevelAsync(VoteOutcome.Tie),
        "arrowdown" or "n" => LevelAsync(VoteOutcome.BothBad),
        _ => Task.CompletedTask,
    };

    Task PreferAsync(int answer)
    {
        Ballot.Prefer(answer);
        return SendAsync();
    }

    Task LevelAsync(VoteOutcome outcome)
    {
        Ballot.Level(outcome);
        return SendAsync();
    }

    Task OrderAsync(IReadOnlyList<int> order)
    {
        _ordering = false;
        Ballot.Order(order);
        return SendAsync();
    }

    Task SendAsync()
    {
        _early = false;
        return OnVote.InvokeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_keys is not null)
            await _keys.DisposeAsync();
    }
}
