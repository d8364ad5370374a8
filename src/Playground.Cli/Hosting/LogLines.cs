using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Playground.Cli.Hosting;

/// <summary>
/// What is logged, as a line on standard error: the level, the sentence, and what the exceptions say. Their stacks are no help at a prompt; a fault of the
/// program itself is told with its own where the command ends.
/// </summary>
sealed class LogLines() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "lines";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var said = new List<string> { logEntry.Formatter(logEntry.State, null) };
        for (var exception = logEntry.Exception; exception is not null; exception = exception.InnerException)
            if (!said.Contains(exception.Message))
                said.Add(exception.Message);
        textWriter.WriteLine(TerminalText.Visible($"{logEntry.LogLevel.ToString().ToLowerInvariant()}: {string.Join(" ", said)}"));
    }
}
