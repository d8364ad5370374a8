namespace Playground.Accounts;

/// <summary>Somebody who signs in.</summary>
/// <param name="Stamp">Another one after each change of password, role or state; whoever signed in with an earlier one is signed out.</param>
/// <param name="Enabled">Whether they may sign in.</param>
public sealed record Account(string Id, string Name, AccountRole Role, bool Enabled, string Stamp, DateTimeOffset CreatedAt)
{
    /// <summary>Characters of the longest name.</summary>
    public const int NameCharacters = 100;

    /// <summary>Characters of the shortest password. What it consists of is nobody's business.</summary>
    public const int PasswordCharacters = 12;
}
