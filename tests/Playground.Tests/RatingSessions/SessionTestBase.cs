using Playground.RatingSessions;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Tests.RatingSessions;

/// <summary>Begins each test with a server and an empty database.</summary>
public abstract class SessionTestBase : IAsyncLifetime
{
    private protected readonly TemporaryFolder _folder = new();
    private protected readonly ManualTime _time = new();
    private protected SessionFixture _it = null!;

    public async ValueTask InitializeAsync() => _it = await SessionFixture.StartAsync(_folder.Path, _time);

    public async ValueTask DisposeAsync()
    {
        await _it.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>An open session with one rater, Ann.</summary>
    private protected async Task<(RatingSession Session, string Host, string Ann)> OpenAsync(int items, Func<SessionPlan, SessionPlan>? change = null)
    {
        var (session, host) = await _it.SessionAsync(items, change);
        var ann = await _it.JoinAsync(session, host, "ann");
        return (await _it.Host.MoveAsync(session.Id, host.Id, SessionState.Open), host.Id, ann);
    }
}
