namespace Playground.Accounts;

/// <summary>What is written into the audit log; kept by name.</summary>
public enum AuditAction
{
    /// <summary>Written by a version that knows more.</summary>
    Other,
    SignIn,
    SignInRefused,
    SignOut,
    AccountAdded,
    AccountChanged,
    PasswordSet,
    Export,
    Backup,
}
