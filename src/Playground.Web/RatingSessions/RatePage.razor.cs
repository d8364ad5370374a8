using Microsoft.AspNetCore.Components;
using Playground.Ratings;
using Playground.Ratings.Blind;
using Playground.RatingSessions;
using Playground.Web.Faults;
using Playground.Web.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.RatingSessions;

/// <summary>Where a rater rates; what happens there is <see cref="RateViewModel"/>'s matter.</summary>
public sealed partial class RatePage
{
    RateEntry? _entry;

    [Parameter] public string Id { get; set; } = "";

    [Inject] public required ViewModels ViewModels { get; set; }

    [Inject] public required CurrentRater Rater { get; set; }

    [Inject] public required FaultText Faults { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    RateViewModel State => field ??= ViewModels.Create<RateViewModel>(Lifetime);

    RatingSession Rules => State.Item!.Task.Session;

    bool IsBroken => State.Item?.View?.State == BlindState.NotRatable;

    string? Said => State.Refusal switch
    {
        null => null,
        SessionException { Fault: SessionFault.NotAssigned } => L["GivenAway"],
        InvalidRatingException => L["RatedAlready"],
        var refusal => Faults.Of(refusal),
    };

    protected override async Task OnInitializedAsync()
    {
        _entry = await State.EnterAsync(Id, await Rater.EnsureAsync());
        if (_entry == RateEntry.OtherRole)
            Navigation.NavigateTo($"/sessions/{Id}", replace: true);
    }

    async Task LeaveAsync()
    {
        await State.LeaveAsync();
        Navigation.NavigateTo("/sessions");
    }

    string Address(string code) => Navigation.ToAbsoluteUri($"join/{code}").ToString();
}
