using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Playground.Tests.Events;

/// <summary>Keeps what is logged.</summary>
sealed class RecordedLog<T> : ILogger<T>
{
    public ConcurrentQueue<(LogLevel Level, string Message, Exception? Exception)> Entries { get; } = new();

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel level) => true;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue((level, formatter(state, exception), exception));
}
