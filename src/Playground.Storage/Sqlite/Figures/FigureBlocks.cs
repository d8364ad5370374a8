using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Playground.Storage.Figures;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Connections;
using Playground.Storage.Sqlite.Schema;

namespace Playground.Storage.Sqlite.Figures;

/// <summary>Keeps blocks of figures in a table of their own; see <see cref="FigureBlockRow"/>.</summary>
sealed class FigureBlocks : IFigureBlocks
{
    public int Size => FigureBlock.Size;

    public Task<int> CountAsync(StorageContext context) => context.Set<FigureBlockRow>().CountAsync();

    public async Task<bool> ReadAsync(StorageContext context, FigureBlockReader read)
    {
        var areKnown = true;
        await using var command = SqliteCommands.Create(context, FigureBlock.Query);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            if (FigureBlock.TryRead(reader, out var names, out var figures))
                read(names, figures);
            else
                areKnown = false;
        return areKnown;
    }

    public void Add(StorageContext context, ReadOnlySpan<Figure> figures, FigureNames names) => context.Add(FigureBlock.ToRow(figures, names));

    public Task ClearAsync(StorageContext context) => context.Set<FigureBlockRow>().ExecuteDeleteAsync();

    public Task RemoveAsync(StorageContext context, IQueryable<ComparisonRow> comparisons, CancellationToken cancellationToken) => context.Set<FigureBlockRow>()
        .Where(block => comparisons.Any(comparison => comparison.Key >= block.FirstComparison && comparison.Key <= block.LastComparison))
        .ExecuteDeleteAsync(cancellationToken);
}
