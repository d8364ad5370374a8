namespace Playground.Reports;

/// <summary>The languages of reports.</summary>
public static class ReportLanguages
{
    public static readonly IReadOnlyList<string> All = ["en", "de"];

    public static string Default => All[0];

    public static bool IsKnown(string? language) => language is not null && All.Contains(language);
}
