namespace Playground.Accounts;

/// <summary>The audit log as it is kept: what is in it can't be changed or removed.</summary>
public interface IAuditRepository
{
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken = default);

    /// <summary>The newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(int take, CancellationToken cancellationToken = default);
}
