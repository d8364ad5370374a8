using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Playground.Comparisons;
using Playground.Web.Shell;

namespace Playground.Web.Comparisons;

/// <summary>Shows a comparison and hands on what people do; what becomes of it is <see cref="CompareViewModel"/>'s matter.</summary>
public sealed partial class ComparePage : IAsyncDisposable
{
    readonly ScriptListener _listener = new();
    readonly TaskCompletionSource _listening = new();
    ElementReference _root;
    Composer? _composer;
    FollowUp? _followUp;
    string _announcement = "";

    [Parameter] public string? Id { get; set; }

    /// <summary>Ids of models, separated by commas, to begin with.</summary>
    [SupplyParameterFromQuery(Name = "models")] public string[]? QueryModels { get; set; }

    /// <summary>The same, one id each, as addresses of Open WebUI have them.</summary>
    [SupplyParameterFromQuery(Name = "model")] public string[]? QueryModel { get; set; }

    [SupplyParameterFromQuery(Name = "prompt")] public string? QueryPrompt { get; set; }

    [Inject] public required ViewModels ViewModels { get; set; }

    [Inject] public required CompareScript Script { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required ContentText Contents { get; set; }

    [Inject] public required ComparisonDocument Document { get; set; }

    CompareViewModel State => field ??= ViewModels.Create<CompareViewModel>(Lifetime);

    string? NamedModels => string.Join(',', [.. QueryModels ?? [], .. QueryModel ?? []]) is { Length: > 0 } named ? named : null;

    string PageName => State.View?.Comparison is { } comparison ? comparison.Title ?? Start(Contents.Of(comparison.Turns[0].Contents)) : L["Title"];

    protected override void OnInitialized() => State.Changed = changes => _announcement = Announcement.Of(changes, L) ?? _announcement;

    protected override Task OnParametersSetAsync() => State.OpenAsync(Id, new(NamedModels, QueryPrompt, Script.LastModelsAsync), _listening.Task);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            await _listener.AttachAsync(this, self => Script.AttachAsync(_root, self));
        }
        finally
        {
            _listening.TrySetResult();
        }
    }

    async Task RunAsync(ComparisonRequest request)
    {
        var typed = State.Name;
        if (await State.RunAsync(request, L["BlindTitle"]) is not { } started)
            return;
        await Script.RememberModelsAsync(request.Lanes.Select(lane => lane.ModelId));
        await Script.ForgetDraftAsync(typed);
        // To be rated blind, on a fresh page: nothing of this one, which names the models, stays behind.
        if (started.Look is { } look)
            Navigation.NavigateTo($"/rate/{look.Id}", forceLoad: true);
        else
            Navigation.NavigateTo($"/compare/{started.Comparison.Id}", replace: Id is null);
    }

    async Task ContinueAsync(string prompt)
    {
        if (await State.ContinueAsync(prompt))
            await _followUp!.ClearAsync();
    }

    async Task CommandAsync(LaneCommand command)
    {
        switch (command.Action)
        {
            case LaneAction.Stop: State.Stop(command.Lane); break;
            case LaneAction.Retry: await State.RetryAsync(command.Answer!); break;
            case LaneAction.AllowRating: await State.AllowRatingAsync(command.Answer!); break;
            case LaneAction.Copy: await CopyAsync(Contents.Of(command.Answer!.Contents)); break;
            case LaneAction.Maximise: State.Maximise(command.Lane.Lane.Index); break;
            case LaneAction.Diff: State.Diff = command.Lane.Lane.Index; break;
            case LaneAction.About: State.About = command.Answer; break;
            case LaneAction.Prompt: State.Prompted = command.Answer; break;
        }
    }

    async Task CopyAsync(string text)
    {
        await Script.CopyAsync(text, L["Copied"]);
        _announcement = L["Copied"];
    }

    Task ShareAsync() => CopyAsync(Navigation.ToAbsoluteUri($"/compare/{State.View!.Comparison.Id}").ToString());

    Task CopyAllAsync() => CopyAsync(Document.Markdown(State.View!.Comparison));

    static string Start(string prompt) => prompt.Length <= 60 ? prompt : prompt[..60] + "…";

    /// <summary>A key was pressed; <c>js/compare.js</c> knows which keys mean what.</summary>
    /// <param name="shortcut"><c>run</c>, <c>follow</c>, <c>escape</c>, <c>help</c>, or <c>maximise</c> with a lane from 0.</param>
    [JSInvokable]
    public async Task OnShortcut(string shortcut, int lane)
    {
        switch (shortcut)
        {
            case "run" when _composer is not null && State.IsComposing: await _composer.RunAsync(); break;
            case "follow" or "run" when _followUp is not null: await _followUp.AskAsync(); break;
            case "escape": State.Escape(); break;
            case "maximise" when State.View is not null: State.Maximise(lane); break;
            case "help": State.IsHelping = true; break;
        }
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _listener.DisposeAsync();
    }
}
