using Microsoft.AspNetCore.Components;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.RatingSessions;

/// <summary>A host sets a session up; what happens there is <see cref="NewSessionViewModel"/>'s matter.</summary>
public sealed partial class NewSessionPage
{
    NewSessionViewModel State => field ??= ViewModels.Create<NewSessionViewModel>(Lifetime);

    /// <summary>A tag; the comparisons that have it are chosen.</summary>
    [SupplyParameterFromQuery] public string? Tag { get; set; }

    /// <summary>Comparisons to begin with.</summary>
    [SupplyParameterFromQuery(Name = "comparison")] public string[]? Begun { get; set; }

    /// <summary>A session of the same host to begin with.</summary>
    [SupplyParameterFromQuery] public string? Copy { get; set; }

    [Inject] public required ViewModels ViewModels { get; set; }

    [Inject] public required FaultText Faults { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    IReadOnlyList<string> Gaps => State.Refusal is { } refusal ? [Faults.Of(refusal)] : State.IsPressed ? [.. State.Gaps(State.Step).Select(gap => L["Gap." + gap].Value)] : [];

    protected override Task OnInitializedAsync() => State.StartAsync(Tag, Begun ?? [], Copy);

    async Task GoOnAsync()
    {
        if (State.Step != SessionStep.Check)
            State.GoOn();
        else if (await State.CreateAsync() is { } session)
            Navigation.NavigateTo($"/sessions/{session}");
    }
}
