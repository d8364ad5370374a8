using Microsoft.Extensions.Localization;
using Playground.Reporting;

namespace Playground.Web.Reports;

/// <summary>What is wrong with a report, in the language of the page.</summary>
public sealed class ReportFaultText(IStringLocalizer<ReportFaultText> words)
{
    public string Of(InvalidReportException exception) => words[exception.Fault.ToString()];
}
