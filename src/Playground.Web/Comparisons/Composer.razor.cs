using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Models;

namespace Playground.Web.Comparisons;

/// <summary>Where a comparison is put together. The prompt is typed in the browser and fetched when it is sent.</summary>
public sealed partial class Composer
{
    ElementReference _prompt;
    ElementReference _system;
    ElementReference _toolText;
    int? _tuned;
    string? _filledFor;
    bool _picking, _tuning, _sending, _systemOpen;

    [Parameter, EditorRequired] public required ComparisonDraft Draft { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<ModelCard> Models { get; set; }

    /// <summary>Name of the drafts in the browser: a stored comparison has its own.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>What stands in the boxes at first, unless the browser has a draft.</summary>
    [Parameter] public string Prompt { get; set; } = "";

    [Parameter] public string System { get; set; } = "";

    /// <summary>The answers are to be rated before anybody sees who wrote them.</summary>
    [Parameter] public bool Blind { get; set; }

    [Parameter] public EventCallback<bool> BlindChanged { get; set; }

    [Parameter] public IReadOnlyList<Fault> Faults { get; set; } = [];

    [Parameter] public EventCallback<ComparisonRequest> OnRun { get; set; }

    [Parameter] public EventCallback<IReadOnlyList<Fault>> OnRefuse { get; set; }

    [Inject] public required CompareScript Script { get; set; }

    string DraftName => $"{Name}:prompt";

    string SystemDraftName => $"{Name}:system";

    string ToolTextDraftName => $"{Name}:tool-text";

    string SamplingSummary
    {
        get
        {
            string?[] parts =
            [
                Draft.Sampling.Temperature is { } temperature ? L["Temperature", temperature].Value : null,
                Draft.Sampling.TopP is { } topP ? $"top-p {topP}" : null,
                Draft.Sampling.MaxTokens is { } tokens ? L["Tokens", tokens].Value : null,
                Draft.Sampling.Seed is { } seed ? L["Seed", seed].Value : null,
                Draft.Sampling.Thinking is { } thinking ? L["Thinking", L[$"Thinking.{thinking}"]].Value : null,
                Draft.Sampling.Tools is { Count: > 0 } tools ? L["Tools", tools.Count].Value : null,
                Draft.Sampling.Stop.Length > 0 ? L["Stops"].Value : null,
                Draft.Lanes.Any(lane => !lane.Sampling.IsEmpty) ? L["Own"].Value : null,
                Draft.Repetitions > 1 ? $"× {Draft.Repetitions}" : null,
                Draft.FairTiming == true ? L["Fair"].Value : null,
            ];
            return parts.Any(part => part is not null) ? string.Join(" · ", parts.OfType<string>()) : L["Parameters"];
        }
    }

    /// <summary>Fetches the texts and hands the request on; a text that is too long is refused by its length alone.</summary>
    public async Task RunAsync()
    {
        if (_sending)
            return;
        _sending = true;
        try
        {
            var (prompt, length) = await Script.ReadAsync(_prompt);
            var (system, systemLength) = await Script.ReadAsync(_system);
            var (toolText, toolTextLength) = Draft.Sampling.LooksUp ? await Script.ReadAsync(_toolText) : ("", 0);
            if (prompt is null || system is null || toolText is null)
                await OnRefuse.InvokeAsync([ComparisonFaults.TooLong(prompt is null ? length : system is null ? systemLength : toolTextLength)]);
            else
                await OnRun.InvokeAsync(Draft.ToRequest(prompt, system, toolText));
        }
        finally
        {
            _sending = false;
        }
    }

    /// <summary>Puts a text into the prompt box.</summary>
    public Task SetPromptAsync(string text) => Script.FillAsync(_prompt, DraftName, text, overDraft: true);

    protected override void OnParametersSet() => _systemOpen |= System.Length > 0;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_filledFor == Name)
            return;
        _filledFor = Name;
        await Script.FillAsync(_prompt, DraftName, Prompt);
        await Script.FillAsync(_system, SystemDraftName, System);
        await Script.FillAsync(_toolText, ToolTextDraftName, Draft.Sampling.ToolText ?? "");
    }

    Task RemoveAsync(DraftLane lane)
    {
        var place = Draft.Lanes.IndexOf(lane);
        Draft.Lanes.RemoveAt(place);
        if (_tuned >= place)
            _tuned = _tuned == place ? null : _tuned - 1;
        return Script.RememberModelsAsync(Draft.ModelIds);
    }

    void Tune(int lane) => (_tuned, _tuning) = (lane, true);

    Task PickedAsync()
    {
        _picking = false;
        return Script.RememberModelsAsync(Draft.ModelIds);
    }
}
