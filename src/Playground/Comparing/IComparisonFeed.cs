namespace Playground.Comparing;

/// <summary>Reads many comparisons, a few at a time.</summary>
public interface IComparisonFeed
{
    /// <summary>Every comparison that the filter takes, newest first; paging and words sought are ignored. What is added meanwhile may be missing.</summary>
    /// <param name="textCharacters">Answers' texts and reasoning are cut at so many characters; 0 leaves them out.</param>
    IAsyncEnumerable<Comparison> ReadAsync(HistoryFilter filter, int textCharacters, CancellationToken cancellationToken = default);

    /// <summary>Those of the given ids that there are, newest first.</summary>
    IAsyncEnumerable<Comparison> ReadAsync(IReadOnlyCollection<string> comparisonIds, int textCharacters, CancellationToken cancellationToken = default);
}
