using Microsoft.EntityFrameworkCore;
using Playground.Accounts;
using Playground.Storage.Schema;

namespace Playground.Storage.Accounts;

/// <summary>The audit log in the database, which refuses to change or remove what is in it.</summary>
sealed class AuditRepository(IStorageDatabase database) : IAuditRepository
{
    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken) => database.WriteAsync(context =>
    {
        context.Add(new AuditRow { At = entry.At, Actor = entry.Actor, Action = entry.Action, Subject = entry.Subject, Detail = entry.Detail });
        return Task.FromResult(true);
    }, cancellationToken);

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(int take, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AuditEntry>>(
        async context => [.. (await context.Audit.OrderByDescending(row => row.Key).Take(take).ToListAsync(cancellationToken))
            .Select(row => new AuditEntry(row.At, row.Actor, row.Action, row.Subject, row.Detail))], cancellationToken);
}
