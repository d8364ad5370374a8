using System.Globalization;
using Microsoft.Extensions.Localization;
using Playground.Reporting;

namespace Playground.Web.Reports;

/// <summary>What is wrong with a report, in the language of the page.</summary>
public sealed class ReportFaultText(IStringLocalizer<ReportFaultText> words)
{
    /// <returns>A sentence each.</returns>
    public IReadOnlyList<string> Of(InvalidReportException exception) =>
        [.. exception.Faults.Select(fault => string.Format(CultureInfo.CurrentCulture, words[fault.Kind.ToString()], fault.Sentence.GetArguments())).Distinct()];
}
