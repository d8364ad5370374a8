namespace Playground.Accounts;

/// <summary>The accounts as they are kept: passwords are hashed, names are unique whatever their case.</summary>
public interface IAccounts
{
    /// <summary>By name.</summary>
    Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken = default);

    Task<Account?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <exception cref="AccountException">The name is taken or unusable, or the password is too weak.</exception>
    Task<Account> AddAsync(string name, string password, AccountRole role, CancellationToken cancellationToken = default);

    /// <summary>Checks a password; after five wrong ones an account is closed for ten minutes. How long it takes doesn't tell which names exist.</summary>
    /// <exception cref="AccountException">It is wrong, or the account is closed or switched off.</exception>
    Task<Account> CheckAsync(string name, string password, CancellationToken cancellationToken = default);

    /// <exception cref="AccountException">There is no such account, or the password is too weak.</exception>
    Task<Account> SetPasswordAsync(string name, string password, CancellationToken cancellationToken = default);

    /// <exception cref="AccountException">There is no such account, or it is the last administrator's.</exception>
    Task<Account> ChangeAsync(string name, AccountRole? role, bool? enabled, CancellationToken cancellationToken = default);
}
