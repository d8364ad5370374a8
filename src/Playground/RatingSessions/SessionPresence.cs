using Playground.Events;

namespace Playground.RatingSessions;

/// <summary>Who is there now, and who wants to know when a session changes. What must last is in the store.</summary>
public sealed class SessionPresence(IEventBus events, TimeProvider time)
{
    readonly RaterPresence _presence = new(time);

    /// <summary>Calls <paramref name="changed"/> on any thread, in the context of this call: only take note in it. Dispose to stop.</summary>
    /// <param name="progress">Whether also when somebody votes, comes or goes. Raters needn't know: thirty of them would look anew at each other's every vote.</param>
    public IDisposable Watch(string sessionId, Action changed, bool progress = false) => Watch(sessionId, () =>
    {
        changed();
        return Task.CompletedTask;
    }, progress);

    /// <inheritdoc cref="Watch(string, Action, bool)"/>
    public IDisposable Watch(string sessionId, Func<Task> changed, bool progress = false)
    {
        var moves = events.Subscribe<SessionChanged>(sessionId, _ => changed());
        if (!progress)
            return moves;
        var steps = events.Subscribe<SessionProgressed>(sessionId, _ => changed());
        return new OnDispose(() =>
        {
            moves.Dispose();
            steps.Dispose();
        });
    }

    /// <summary>Marks a rater as present until the result is disposed; several devices count once.</summary>
    public IDisposable Enter(string sessionId, string raterId)
    {
        _presence.Enter(sessionId, raterId);
        NotifyProgress(sessionId);
        return new OnDispose(() =>
        {
            _presence.Leave(sessionId, raterId);
            NotifyProgress(sessionId);
        });
    }

    public bool IsPresent(string sessionId, string raterId) => _presence.IsPresent(sessionId, raterId);

    /// <inheritdoc cref="RaterPresence.AwaySince"/>
    public DateTimeOffset? AwaySince(string sessionId, string raterId) => _presence.AwaySince(sessionId, raterId);

    /// <summary>The session moved on, its members changed, or there may be something to rate where there was nothing.</summary>
    public void Notify(string sessionId) => events.Publish<SessionChanged>(sessionId, default);

    /// <summary>Somebody has voted, come or gone.</summary>
    public void NotifyProgress(string sessionId) => events.Publish<SessionProgressed>(sessionId, default);
}
