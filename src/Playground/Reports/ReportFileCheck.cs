using Playground.Faults;

namespace Playground.Reports;

/// <summary>Looks at a report that somebody else may have written.</summary>
static class ReportFileCheck
{
    const int IdCharacters = 64;

    public static ReportDocument Checked(ReportDocument report, string name)
    {
        if (!IsId(report.Id))
            throw new InvalidReportException(ReportFaultKind.Damaged, $"{name} has the id \"{report.Id}\"; expected 1 to {IdCharacters} lower-case letters, digits and hyphens.");
        if (report.Settings.Faults().ToArray() is { Length: > 0 } faults)
            throw new InvalidReportException([.. faults.Select(fault => new Fault(ReportFaultKind.Damaged, $"{name}: {fault.Message}"))]);
        return report;
    }

    /// <summary>Ids become file names and addresses.</summary>
    public static bool IsId(string? id) =>
        id is { Length: > 0 and <= IdCharacters } && id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
}
