namespace Playground.Storage.Sqlite.Schema;

/// <summary>Keeps what is in the audit log as it is. A released migration creates them, so that what stands here must not change.</summary>
static class AuditTriggers
{
    public const string Create = """
        CREATE TRIGGER "Audit_NoUpdate" BEFORE UPDATE ON "Audit" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
        CREATE TRIGGER "Audit_NoDelete" BEFORE DELETE ON "Audit" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
        """;
}
