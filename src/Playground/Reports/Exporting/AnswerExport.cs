using System.Runtime.CompilerServices;
using Playground.Comparisons;
using Playground.Reports.Building;
using Playground.Viewers;

namespace Playground.Reports.Exporting;

/// <summary>The comparisons that an export takes, with their texts; those that not everybody may see are left out: a file can't be taken back.</summary>
public sealed class AnswerExport(IComparisonReader comparisons, IRatedSessions sessions, VisibilityPolicy visibility)
{
    /// <summary>The longest text of an answer that is taken whole.</summary>
    public const int TextCharacters = 4_000_000;

    /// <exception cref="InvalidReportException">There is no such session, or it is blind and not revealed.</exception>
    public async IAsyncEnumerable<Comparison> ReadAsync(ReportFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var scope = await ReportScope.FindAsync(filter, sessions, await visibility.ForAsync(Viewer.Anybody, cancellationToken), cancellationToken);
        if (scope.IsConcealed)
            throw new InvalidReportException(ReportFaultKind.SessionConcealed, $"The rating session \"{filter.SessionId}\" is blind and not revealed: its answers can't be exported without telling which model is which. Reveal it first; `playground report` writes it with letters.");
        var found = scope.Comparisons is { } ids ? comparisons.ReadAsync(ids, TextCharacters, scope.Visibility, cancellationToken)
            : comparisons.ReadAsync(new HistoryFilter { Tag = filter.Tag, From = filter.Start, To = filter.End }, TextCharacters, scope.Visibility, cancellationToken);
        await foreach (var comparison in found)
            if (scope.Takes(comparison) && comparison.Answers.Where(answer => answer.State.IsEnded() && filter.Takes(answer.Model.Id)).ToArray() is { Length: > 0 } answers)
                yield return comparison with { Answers = answers };
    }
}
