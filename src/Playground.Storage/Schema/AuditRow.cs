using Playground.Accounts;

namespace Playground.Storage.Schema;

sealed class AuditRow
{
    public long Key { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Actor { get; set; }
    public AuditAction Action { get; set; }
    public required string Subject { get; set; }
    public required string Detail { get; set; }
}
