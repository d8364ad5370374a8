namespace Playground.Settings;

/// <summary>How people sign in.</summary>
public enum SignInKind
{
    /// <summary>Nobody does.</summary>
    None,

    /// <summary>With names and passwords that this playground keeps.</summary>
    Accounts,
}
