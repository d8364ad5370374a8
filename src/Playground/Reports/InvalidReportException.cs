using Playground.Faults;

namespace Playground.Reports;

/// <summary>A report can't be made or read as it was asked for; the message says why and what to do, a sentence a line.</summary>
public sealed class InvalidReportException(IReadOnlyList<Fault> faults, Exception? inner = null) : FaultException(faults, inner)
{
    public InvalidReportException(ReportFaultKind kind, FormattableString sentence, Exception? inner = null) : this([new(kind, sentence)], inner) { }

    public static void ThrowIf(IEnumerable<Fault> faults)
    {
        if (faults.ToArray() is { Length: > 0 } found)
            throw new InvalidReportException(found);
    }
}
