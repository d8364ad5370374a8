using Playground.Viewers;

namespace Playground.Comparisons;

/// <summary>Keeps comparisons. Every method is one transaction; methods may be called from any thread at once.</summary>
public interface IComparisonRepository
{
    /// <summary>Stores a comparison with its first turn and its waiting answers, before any model is asked.</summary>
    Task CreateAsync(Comparison comparison, CancellationToken cancellationToken = default);

    /// <summary>Adds a turn and its waiting answers.</summary>
    Task AddTurnAsync(string comparisonId, Turn turn, IReadOnlyList<Answer> answers, CancellationToken cancellationToken = default);

    /// <summary>Adds a further attempt.</summary>
    Task AddAnswerAsync(Answer answer, CancellationToken cancellationToken = default);

    /// <summary>Stores the answers as they stand now: text while it streams, or their endings.</summary>
    Task SaveAnswersAsync(IReadOnlyList<Answer> answers, CancellationToken cancellationToken = default);

    /// <summary>The whole comparison, or <c>null</c> when there is none with this id that may be seen (or it was deleted).</summary>
    Task<Comparison?> FindAsync(string comparisonId, Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>A page of what may be seen of the history, newest first.</summary>
    Task<HistoryPage> SearchAsync(HistoryFilter filter, Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>Every tag and model id of comparisons that may be seen, for the history's filters.</summary>
    Task<HistoryFacets> FacetsAsync(Visibility visibility, CancellationToken cancellationToken = default);

    /// <returns>False when there is no such comparison; so too below.</returns>
    Task<bool> RenameAsync(string comparisonId, string? title, CancellationToken cancellationToken = default);

    Task<bool> TagAsync(string comparisonId, IReadOnlyList<string> tags, CancellationToken cancellationToken = default);

    /// <summary>Hides a comparison; <see cref="RestoreAsync"/> brings it back until <see cref="PurgeAsync"/> removes it for good.</summary>
    Task<bool> DeleteAsync(string comparisonId, CancellationToken cancellationToken = default);

    Task<bool> RestoreAsync(string comparisonId, CancellationToken cancellationToken = default);

    /// <summary>Removes for good, from the file too, what was deleted before the given moment.</summary>
    /// <returns>The number of comparisons removed.</returns>
    Task<int> PurgeAsync(DateTimeOffset deletedBefore, CancellationToken cancellationToken = default);

    /// <summary>
    /// Marks as interrupted each unended answer whose process no longer runs. Answers that another live process (the CLI beside the web
    /// server) is writing are left alone.
    /// </summary>
    /// <returns>The number of answers marked.</returns>
    Task<int> InterruptOrphansAsync(CancellationToken cancellationToken = default);
}
