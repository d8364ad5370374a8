using Playground.Viewers;

namespace Playground.Comparisons;

/// <summary>Reads many comparisons, a few at a time.</summary>
public interface IComparisonReader
{
    /// <summary>Every comparison that the filter takes and that may be seen, newest first; paging and words sought are ignored. What is added meanwhile may be missing.</summary>
    /// <param name="textCharacters">Answers' texts and reasoning are cut at so many characters; 0 leaves them out.</param>
    IAsyncEnumerable<Comparison> ReadAsync(HistoryFilter filter, int textCharacters, Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>Those of the given ids that there are and that may be seen, newest first.</summary>
    IAsyncEnumerable<Comparison> ReadAsync(IReadOnlyCollection<string> comparisonIds, int textCharacters, Visibility visibility, CancellationToken cancellationToken = default);
}
