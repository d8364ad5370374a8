namespace Playground.Accounts;

/// <summary>Something that somebody did and that may have to be accounted for.</summary>
/// <param name="Actor">Who did it, as they were called then.</param>
/// <param name="Subject">To what.</param>
/// <param name="Detail">What was before and after, or how it ended; never a password, key, prompt or answer.</param>
public sealed record AuditEntry(DateTimeOffset At, string Actor, AuditAction Action, string Subject, string Detail);
