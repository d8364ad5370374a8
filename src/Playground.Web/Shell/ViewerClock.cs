using Microsoft.JSInterop;

namespace Playground.Web.Shell;

/// <summary>Times as the viewer's clock shows them: the server may stand in another zone than the browser. One for each circuit.</summary>
public sealed class ViewerClock(IJSRuntime script, TimeProvider time)
{
    TimeZoneInfo _zone = time.LocalTimeZone;
    bool _asked;

    /// <summary>Asks the browser for its zone, the first time; before that, and where it is not known here, the server's counts.</summary>
    public async Task FindZoneAsync()
    {
        if (_asked)
            return;
        _asked = true;
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/clock.js");
        if (await module.InvokeAsync<string?>("zone") is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            _zone = zone;
    }

    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone);

    public DateOnly Today => DayOf(time.GetUtcNow());

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>The moment at which a day begins for the viewer.</summary>
    public DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, _zone.GetUtcOffset(midnight));
    }
}
