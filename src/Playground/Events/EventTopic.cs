using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Playground.Events;

/// <summary>Tells its subscribers that something has happened, each in the context in which it subscribed. Any thread may use it at any time.</summary>
/// <remarks>For events of one object that are nobody else's business; what happens to things with an id goes through <see cref="IEventBus"/>.</remarks>
public sealed class EventTopic<TEvent>(ILogger logger)
{
    ImmutableArray<EventSubscription<TEvent>> _subscriptions = [];

    internal bool IsEmpty => _subscriptions.IsEmpty;

    /// <inheritdoc cref="IEventBus.Subscribe{TEvent}(string, Action{TEvent})"/>
    public IDisposable Subscribe(Action<TEvent> handler) => Subscribe(happened =>
    {
        handler(happened);
        return Task.CompletedTask;
    });

    /// <inheritdoc cref="IEventBus.Subscribe{TEvent}(string, Func{TEvent, Task})"/>
    public IDisposable Subscribe(Func<TEvent, Task> handler)
    {
        var subscription = new EventSubscription<TEvent>(handler, logger);
        ImmutableInterlocked.Update(ref _subscriptions, static (all, added) => all.Add(added), subscription);
        return new OnDispose(() =>
        {
            subscription.End();
            ImmutableInterlocked.Update(ref _subscriptions, static (all, ended) => all.Remove(ended), subscription);
        });
    }

    /// <inheritdoc cref="IEventBus.Publish"/>
    public void Publish(TEvent happened)
    {
        foreach (var subscription in _subscriptions)
            // Its failures are seen to in there.
            _ = subscription.TellAsync(happened);
    }

    /// <inheritdoc cref="IEventBus.PublishAsync"/>
    public Task PublishAsync(TEvent happened) => Task.WhenAll(_subscriptions.Select(subscription => subscription.TellAsync(happened)));
}
