using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Playground.Browser.Tests.Hosting;

/// <summary>What a program logs as a fault, and every exception that it logs at all.</summary>
sealed class LoggedFaults : ILoggerProvider
{
    readonly ConcurrentQueue<string> _faults = new();

    public IReadOnlyCollection<string> All => _faults;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _faults);

    public void Dispose()
    {
    }

    sealed class Logger(string category, ConcurrentQueue<string> faults) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error || logLevel == LogLevel.Warning && exception is not null)
                faults.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
