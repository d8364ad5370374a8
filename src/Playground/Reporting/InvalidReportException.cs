namespace Playground.Reporting;

/// <summary>A report can't be made or read as it was asked for; the message says why and what to do, a sentence a line.</summary>
public sealed class InvalidReportException(string message, Exception? inner = null) : Exception(message, inner)
{
    public InvalidReportException(IEnumerable<string> faults) : this(string.Join(Environment.NewLine, faults)) { }
}
