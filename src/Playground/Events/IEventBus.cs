namespace Playground.Events;

/// <summary>
/// Tells those who want to know that something has happened: typed by what happens, sorted by whom or what it happens to. A subscriber that fails is
/// logged once and harms nobody; of a key nothing is kept once its last subscription is disposed.
/// </summary>
public interface IEventBus
{
    /// <summary>
    /// Calls <paramref name="handler"/> for each event of the key from now on, on the publisher's thread but in the context (language, culture) of this call:
    /// whoever causes something is another person than those who look at it. Only take note in it. Dispose to stop.
    /// </summary>
    /// <param name="key">What it happens to, for instance the id of a comparison; compared ordinally.</param>
    IDisposable Subscribe<TEvent>(string key, Action<TEvent> handler);

    /// <summary>The same for a handler that goes on after it has returned; what it throws later is logged as well.</summary>
    IDisposable Subscribe<TEvent>(string key, Func<TEvent, Task> handler);

    /// <summary>Tells everybody, and doesn't wait for what they go on with. Never throws, and allocates nothing for handlers that end at once.</summary>
    void Publish<TEvent>(string key, TEvent happened);

    /// <summary>Tells everybody; completes when all are done with it. Never fails.</summary>
    Task PublishAsync<TEvent>(string key, TEvent happened);
}
