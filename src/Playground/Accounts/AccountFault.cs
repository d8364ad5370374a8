using Playground.Faults;

namespace Playground.Accounts;

/// <summary>Why an account doesn't allow what was asked.</summary>
[FaultCodes]
public enum AccountFault
{
    /// <summary>Nobody has signed in.</summary>
    NotSignedIn,

    /// <summary>The role doesn't allow it.</summary>
    NotAllowed,

    /// <summary>The name, the password, or both.</summary>
    WrongNameOrPassword,

    /// <summary>Too many wrong passwords for the account, or from one address.</summary>
    LockedOut,
    NameUnusable,
    NameTaken,
    PasswordTooShort,

    /// <summary>It is the name, or one character over and over.</summary>
    PasswordTooSimple,
    Unknown,

    /// <summary>Nobody would be left to administer.</summary>
    LastAdministrator,
}
