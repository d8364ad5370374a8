using System.Text;
using LLama.Native;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Playground.Llama.Library;

/// <summary>
/// Takes llama.cpp's log lines. What the library says while it loads a file is also collected for whoever asked for the file, since it is the
/// only place where the reason of a refusal stands.
/// </summary>
static class NativeLog
{
    [ThreadStatic] static StringBuilder? t_errors;
    static ILogger s_logger = NullLogger.Instance;

    /// <summary>The library's log is one per process; the last logger given gets the lines.</summary>
    public static void Use(ILogger logger) => s_logger = logger;

    /// <summary>What the library and LLamaSharp's loading of it are to call.</summary>
    public static NativeLogConfig.LLamaLogCallback Callback { get; } = OnLine;

    /// <summary>Runs a call into the library and returns what it complained about on this thread meanwhile, in one line; empty when it didn't.</summary>
    public static (T Result, string Complaint) Listen<T>(Func<T> call)
    {
        var errors = t_errors = new StringBuilder();
        try
        {
            return (call(), Tidy(errors.ToString()));
        }
        finally
        {
            t_errors = null;
        }
    }

    static void OnLine(LLamaLogLevel level, string text)
    {
        try
        {
            var line = text?.TrimEnd();
            if (string.IsNullOrEmpty(line))
                return;
            if (level == LLamaLogLevel.Error)
                t_errors?.AppendLine(line);
            s_logger.Log(Level(level), "{Line}", line);
        }
        catch (Exception exception)
        {
            // An exception must not run into native frames: that would end the process.
            System.Diagnostics.Trace.TraceError(exception.ToString());
        }
    }

    /// <summary>The library is chatty: what it calls information is a trace to everybody else.</summary>
    static LogLevel Level(LLamaLogLevel level) => level switch
    {
        LLamaLogLevel.Error => LogLevel.Warning,
        LLamaLogLevel.Warning => LogLevel.Debug,
        _ => LogLevel.Trace,
    };

    /// <summary>Takes the last line, which is the most specific, without the function names in front.</summary>
    static string Tidy(string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.FirstOrDefault(line => line.Contains("error loading", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "";
        while (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && !line[..colon].Contains(' '))
            line = line[(colon + 2)..];
        return line.Length > 300 ? line[..300] : line;
    }
}
