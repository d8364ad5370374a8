using Playground.RatingSessions;

namespace Playground.Web.RatingSessions;

/// <summary>Counts down the time that the session gives to an item, from the first look at it: loading the page again gives no more.</summary>
public sealed partial class RatePage
{
    static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    int? _secondsLeft;

    async Task LimitAsync(SessionTask task)
    {
        _secondsLeft = null;
        if (_again || task.Session.TimeLimit is not { } limit || _view?.State != Playground.Ratings.Blind.BlindState.Ready)
            return;
        var end = (task.Assignment?.ShownAt ?? Time.GetUtcNow()) + limit;
        do
        {
            _secondsLeft = Math.Max(0, (int)Math.Ceiling((end - Time.GetUtcNow()).TotalSeconds));
            await InvokeAsync(StateHasChanged);
        }
        while (_secondsLeft > 0 && await PauseAsync(_second) && _task == task);
    }
}
