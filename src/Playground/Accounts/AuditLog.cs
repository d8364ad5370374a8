namespace Playground.Accounts;

/// <summary>Writes down who did what.</summary>
public sealed class AuditLog(IAuditRepository store, TimeProvider time)
{
    const int LongestText = 500;

    public Task WriteAsync(AuditAction action, string subject, string detail = "", CancellationToken cancellationToken = default) => WriteAsync(AccessControl.Current, action, subject, detail, cancellationToken);

    public Task WriteAsync(Caller actor, AuditAction action, string subject, string detail = "", CancellationToken cancellationToken = default) =>
        store.AddAsync(new(time.GetUtcNow(), Cut(actor.Name), action, Cut(subject), Cut(detail)), cancellationToken);

    static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
