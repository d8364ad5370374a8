using Playground.Viewers;

namespace Playground.Reports;

/// <summary>
/// A report: what its author chose and wrote, and the figures as they were when it was built. It is kept and exchanged as JSON (<see cref="ReportFile"/>);
/// nothing in it changes when answers, votes or prices do.
/// </summary>
public sealed record ReportDocument
{
    /// <summary>The schema that this version writes, and the newest that it can read.</summary>
    public const int CurrentSchema = 1;

    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the figures were taken.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>When it came from another playground; such a report can be read, not changed. <c>null</c> for one's own.</summary>
    public DateTimeOffset? ImportedAt { get; init; }

    public required ReportSettings Settings { get; init; }

    public required ReportFigures Figures { get; init; }

    public bool IsReadOnly => ImportedAt is not null;

    /// <summary>Keeps a report back that was made before its answers came to be rated blind, until the models are revealed.</summary>
    /// <exception cref="InvalidReportException">It names models of comparisons that may not be seen.</exception>
    public ReportDocument For(Visibility visibility) => visibility.HiddenComparisons.Count == 0 || !Comparisons.Any(visibility.Hides) ? this
        : throw new InvalidReportException(ReportFaultKind.AnswersHidden, $"Answers of this report are being rated blind; it opens when the host of the rating session has revealed the models.");

    IEnumerable<string> Comparisons =>
    [
        .. Figures.Answers.Select(answer => answer.Comparison), .. Figures.Votes.Select(vote => vote.Comparison).OfType<string>(),
        .. Figures.Examples.Select(example => example.ComparisonId), .. Settings.Picked,
    ];
}
