using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Events;
using Playground.RatingSessions;

namespace Playground.Tests.RatingSessions;

public sealed class SessionPresenceTests
{
    [Fact]
    public async Task Notify_BySomebodyOfAnotherLanguage_ReachesWatchersInTheirOwn()
    {
        var live = new SessionPresence(new EventBus(NullLogger<EventBus>.Instance), TimeProvider.System);
        var heard = new List<string>();
        await AsAsync("de", () => live.Watch("s", () => heard.Add(CultureInfo.CurrentUICulture.Name)));
        await AsAsync("fr", () => live.Watch("s", () => heard.Add(CultureInfo.CurrentUICulture.Name)));

        await AsAsync("en", () => live.Notify("s"));

        Assert.Equal(["de", "fr"], heard);
    }

    [Fact]
    public void Notify_AfterDispose_CallsNobody()
    {
        var live = new SessionPresence(new EventBus(NullLogger<EventBus>.Instance), TimeProvider.System);
        var calls = 0;
        live.Watch("s", () => calls++).Dispose();

        live.Notify("s");

        Assert.Equal(0, calls);
    }

    // A culture is set for one flow of work, as it is for a circuit.
    static Task AsAsync(string language, Action action) => Task.Run(() =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        action();
    });
}
