using Playground.RatingSessions;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Tests.RatingSessions;

public sealed class SessionUsageTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task OfComparisons_RatedInSeveralSessions_FindsTheNewestFirstAndNoSoloLooks()
    {
        await using var storage = await StorageHost.StartAsync(_folder.Path);
        var sessions = storage.Get<IRatingSessionRepository>();
        await sessions.SaveAsync(Session("old", 1, "a", "b"));
        await sessions.SaveAsync(Session("new", 2, "b", "c"));
        await sessions.SaveAsync(Session("other", 3, "c"));
        await sessions.SaveAsync(Session("solo", 4, "b") with { Solo = true });

        var found = await storage.Get<ISessionUsage>().OfComparisonsAsync(["b", "nowhere"]);

        Assert.Equal(["new", "old"], found.Select(session => session.Id));
        Assert.Equal(["b", "c"], found[0].Items.Select(item => item.ComparisonId));
    }

    [Fact]
    public async Task OfComparisons_NeededByNobody_IsEmpty()
    {
        await using var storage = await StorageHost.StartAsync(_folder.Path);

        Assert.Empty(await storage.Get<ISessionUsage>().OfComparisonsAsync(["a"]));
        Assert.Empty(await storage.Get<ISessionUsage>().OfComparisonsAsync([]));
    }

    public void Dispose() => _folder.Dispose();

    static RatingSession Session(string id, int day, params string[] comparisons) => new()
    {
        Id = id,
        CreatedAt = new(2026, 1, day, 0, 0, 0, TimeSpan.Zero),
        Title = id,
        HostId = "host",
        Items = [.. comparisons.Select(comparison => new SessionItem($"{id}-{comparison}", comparison, 0, [0, 1], ["m", "n"]))],
    };
}
