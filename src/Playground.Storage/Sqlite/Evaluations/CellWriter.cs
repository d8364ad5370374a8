using Microsoft.EntityFrameworkCore;
using Playground.Storage.Evaluations;
using Playground.Storage.Schema;

namespace Playground.Storage.Sqlite.Evaluations;

/// <summary>Counts the rows in the database itself: half a million of them are made in a second or two.</summary>
sealed class CellWriter : ICellWriter
{
    public Task AddAsync(StorageContext context, string evaluationId, int model, int rows, int repetitions, CancellationToken cancellationToken) => context.Database.ExecuteSqlAsync($"""
        WITH RECURSIVE
            Numbers(Number) AS (SELECT 0 UNION ALL SELECT Number + 1 FROM Numbers WHERE Number + 1 < {rows}),
            Times(Time) AS (SELECT 0 UNION ALL SELECT Time + 1 FROM Times WHERE Time + 1 < {repetitions})
        INSERT INTO EvaluationCells (EvaluationId, "Row", Repetition, Model, State, Requests)
        SELECT {evaluationId}, Number, Time, {model}, 0, 0 FROM Numbers, Times
        """, cancellationToken);
}
