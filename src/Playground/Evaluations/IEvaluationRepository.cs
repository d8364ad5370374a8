using Playground.Viewers;

namespace Playground.Evaluations;

/// <summary>Keeps evaluations and their cells. Every method is one transaction; several processes may use it at once.</summary>
public interface IEvaluationRepository
{
    /// <summary>Stores an evaluation with all its cells, waiting.</summary>
    Task CreateAsync(Evaluation evaluation, CancellationToken cancellationToken = default);

    Task<Evaluation?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<EvaluationInfo>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Ids of those that are to be run.</summary>
    Task<IReadOnlyList<string>> RunningAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes an evaluation: its state and limits, or its models, whose new cells wait then.</summary>
    /// <returns>What <paramref name="change"/> made of it; <c>null</c> when there is none.</returns>
    Task<Evaluation?> ChangeAsync(string id, Func<Evaluation, Evaluation> change, CancellationToken cancellationToken = default);

    /// <summary>Lets failed cells wait again.</summary>
    /// <returns>How many.</returns>
    Task<int> RetryFailedAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes cells of a model for this process, those that wait and those whose lease has run out, until <paramref name="until"/>. Takes none where the evaluation
    /// isn't running, and sets its state where a limit is reached.
    /// </summary>
    Task<CellClaim> ClaimAsync(string id, int model, int most, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Holds on to every cell that this process has taken.</summary>
    Task RenewAsync(DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Stores what became of cells: their answers as comparisons, what checks say, and what was spent, all together. Cells that another process has taken meanwhile are left to it.</summary>
    Task FinishAsync(IReadOnlyList<CellResult> results, CancellationToken cancellationToken = default);

    /// <summary>Gives cells back that weren't asked to an end.</summary>
    Task ReleaseAsync(string id, IReadOnlyList<CellPlace> cells, CancellationToken cancellationToken = default);

    /// <summary>Ends an evaluation that has no cell left to be asked.</summary>
    /// <returns>Whether it has ended now.</returns>
    Task<bool> TryFinishAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>A line for each model, of what may be seen.</summary>
    Task<IReadOnlyList<ModelProgress>> ProgressAsync(string id, Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>Every cell that may be seen, in short, by row, model and repetition.</summary>
    Task<IReadOnlyList<CellVerdict>> VerdictsAsync(string id, Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>The cells of some rows that may be seen, by row, model and repetition.</summary>
    Task<IReadOnlyList<EvaluationCell>> CellsAsync(string id, IReadOnlyCollection<int> rows, Visibility visibility, CancellationToken cancellationToken = default);

    /// <summary>Takes an evaluation out of the list, with its comparisons.</summary>
    Task<bool> DeleteAsync(string id, DateTimeOffset now, CancellationToken cancellationToken = default);
}
