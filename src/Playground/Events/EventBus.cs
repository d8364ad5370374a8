using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Playground.Events;

/// <summary>The events of this process.</summary>
public sealed class EventBus(ILogger<EventBus> logger) : IEventBus
{
    readonly Lock _gate = new();
    readonly ConcurrentDictionary<(Type Event, string Key), object> _topics = new();

    /// <summary>The number of keys that somebody is subscribed to, each kind of event by itself.</summary>
    internal int Keys => _topics.Count;

    public IDisposable Subscribe<TEvent>(string key, Action<TEvent> handler) => Subscribe<TEvent>(key, topic => topic.Subscribe(handler));

    public IDisposable Subscribe<TEvent>(string key, Func<TEvent, Task> handler) => Subscribe<TEvent>(key, topic => topic.Subscribe(handler));

    public void Publish<TEvent>(string key, TEvent happened) => Find<TEvent>(key)?.Publish(happened);

    public Task PublishAsync<TEvent>(string key, TEvent happened) => Find<TEvent>(key)?.PublishAsync(happened) ?? Task.CompletedTask;

    EventTopic<TEvent>? Find<TEvent>(string key) => _topics.TryGetValue((typeof(TEvent), key), out var topic) ? (EventTopic<TEvent>)topic : null;

    // Coming and going take turns, so that nobody subscribes to a topic that is being forgotten; publishers wait for neither.
    IDisposable Subscribe<TEvent>(string key, Func<EventTopic<TEvent>, IDisposable> subscribe)
    {
        lock (_gate)
        {
            var topic = (EventTopic<TEvent>)_topics.GetOrAdd((typeof(TEvent), key), static (_, logger) => new EventTopic<TEvent>(logger), logger);
            var subscription = subscribe(topic);
            return new OnDispose(() => Leave(key, topic, subscription));
        }
    }

    void Leave<TEvent>(string key, EventTopic<TEvent> topic, IDisposable subscription)
    {
        lock (_gate)
        {
            subscription.Dispose();
            if (topic.IsEmpty)
                _topics.TryRemove((typeof(TEvent), key), out _);
        }
    }
}
