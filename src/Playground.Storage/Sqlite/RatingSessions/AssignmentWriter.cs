using Microsoft.EntityFrameworkCore;
using Playground.Storage.RatingSessions;
using Playground.Storage.Schema;

namespace Playground.Storage.Sqlite.RatingSessions;

/// <summary>Adds or replaces in one statement.</summary>
sealed class AssignmentWriter : IAssignmentWriter
{
    public Task SaveAsync(StorageContext context, AssignmentRow row, CancellationToken cancellationToken) => context.Database.ExecuteSqlAsync($"""
        INSERT INTO SessionAssignments (SessionId, Round, ItemId, RaterId, AssignedTicks, Body)
        VALUES ({row.SessionId}, {row.Round}, {row.ItemId}, {row.RaterId}, {row.AssignedTicks}, {row.Body})
        ON CONFLICT (SessionId, Round, ItemId, RaterId) DO UPDATE SET AssignedTicks = excluded.AssignedTicks, Body = excluded.Body
        """, cancellationToken);
}
