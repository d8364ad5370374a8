using Playground.Storage.Schema;

namespace Playground.Storage.Evaluations;

/// <summary>Makes many cells in one statement.</summary>
interface ICellWriter
{
    /// <summary>Adds the cells of a model for every row and repetition, waiting.</summary>
    Task AddAsync(StorageContext context, string evaluationId, int model, int rows, int repetitions, CancellationToken cancellationToken);
}
