namespace Playground.Accounts;

/// <summary>Lets people in, and lets administrators say who they are.</summary>
public sealed class AccountService(IAccounts accounts, AuditLog audit)
{
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Administer);
        return await accounts.ListAsync(cancellationToken);
    }

    /// <exception cref="AccountException">As <see cref="IAccounts.AddAsync"/>, or the caller may not.</exception>
    public async Task<Account> AddAsync(string name, string password, AccountRole role, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Administer);
        var account = await accounts.AddAsync(name.Trim(), password, role, cancellationToken);
        await audit.WriteAsync(AuditAction.AccountAdded, account.Name, role.ToString(), cancellationToken);
        return account;
    }

    /// <exception cref="AccountException">As <see cref="IAccounts.ChangeAsync"/>, or the caller may not.</exception>
    public async Task<Account> ChangeAsync(string name, AccountRole? role, bool? enabled, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Administer);
        var account = await accounts.ChangeAsync(name.Trim(), role, enabled, cancellationToken);
        await audit.WriteAsync(AuditAction.AccountChanged, account.Name, $"{account.Role}, {(account.Enabled ? "enabled" : "disabled")}", cancellationToken);
        return account;
    }

    /// <exception cref="AccountException">As <see cref="IAccounts.SetPasswordAsync"/>, or the caller may not.</exception>
    public async Task<Account> SetPasswordAsync(string name, string password, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Administer);
        var account = await accounts.SetPasswordAsync(name.Trim(), password, cancellationToken);
        await audit.WriteAsync(AuditAction.PasswordSet, account.Name, cancellationToken: cancellationToken);
        return account;
    }

    /// <exception cref="AccountException">As <see cref="IAccounts.CheckAsync"/>.</exception>
    public async Task<Account> SignInAsync(string name, string password, CancellationToken cancellationToken = default)
    {
        try
        {
            var account = await accounts.CheckAsync(name.Trim(), password, cancellationToken);
            await audit.WriteAsync(Caller.Of(account), AuditAction.SignIn, account.Name, cancellationToken: cancellationToken);
            return account;
        }
        catch (AccountException refused)
        {
            // What was typed as a name may have been a password.
            await audit.WriteAsync(Caller.Nobody, AuditAction.SignInRefused, "", refused.Fault.ToString(), cancellationToken);
            throw;
        }
    }

    public Task SignOutAsync(Caller caller, CancellationToken cancellationToken = default) => audit.WriteAsync(caller, AuditAction.SignOut, caller.Name, cancellationToken: cancellationToken);
}
