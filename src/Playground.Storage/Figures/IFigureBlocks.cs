using Playground.Storage.Schema;

namespace Playground.Storage.Figures;

/// <summary>Figures of ended answers as an earlier process has packed them: they spare the first look at prices most of its time, and may go at any time.</summary>
interface IFigureBlocks
{
    /// <summary>Figures in a block.</summary>
    int Size { get; }

    Task<int> CountAsync(StorageContext context);

    /// <summary>Reads all blocks, in the order in which they were added.</summary>
    /// <returns><c>false</c> where another version has packed some of them, which are passed over.</returns>
    Task<bool> ReadAsync(StorageContext context, FigureBlockReader read);

    /// <summary>Adds a block to the context, which the caller saves.</summary>
    /// <param name="figures">They number the models and currencies.</param>
    void Add(StorageContext context, ReadOnlySpan<Figure> figures, FigureNames names);

    Task ClearAsync(StorageContext context);

    /// <summary>Removes the blocks in which answers of these comparisons lie; must be called before the answers go.</summary>
    Task RemoveAsync(StorageContext context, IQueryable<ComparisonRow> comparisons, CancellationToken cancellationToken);
}
