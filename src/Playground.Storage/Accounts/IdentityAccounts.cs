using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Playground.Accounts;
using Playground.Storage.Schema;

namespace Playground.Storage.Accounts;

/// <summary>Accounts as ASP.NET Core Identity keeps them: it hashes, counts wrong passwords and gives out stamps.</summary>
sealed class IdentityAccounts(IStorageDatabase database, IServiceScopeFactory scopes, TimeProvider time) : IAccounts
{
    readonly Lazy<string> _someHash = new(() => new PasswordHasher<AccountRow>().HashPassword(new(), Guid.NewGuid().ToString()));

    public Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Account>>(
        async context => [.. (await context.Accounts.OrderBy(row => row.NormalizedUserName).ToListAsync(cancellationToken)).Select(Read)], cancellationToken);

    public Task<Account?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        async context => await context.Accounts.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? Read(row) : null, cancellationToken);

    public Task<Account> AddAsync(string name, string password, AccountRole role, CancellationToken cancellationToken) => WithAsync(async users =>
    {
        if (name.Length is 0 or > Account.NameCharacters || name.Any(character => char.IsControl(character) || char.IsSurrogate(character)))
            throw new AccountException(AccountFault.NameUnusable, $"A name has 1 to {Account.NameCharacters} characters and none that can't be seen.");
        if (await users.FindByNameAsync(name) is not null)
            throw new AccountException(AccountFault.NameTaken, $"There is an account with this name already.");
        PasswordRules.Check(name, password);
        var row = new AccountRow { UserName = name, Role = role, Enabled = true, CreatedAt = time.GetUtcNow(), LockoutEnabled = true };
        Succeeded(await users.CreateAsync(row, password));
        return Read(row);
    });

    public Task<Account> CheckAsync(string name, string password, CancellationToken cancellationToken) => WithAsync(async users =>
    {
        if (await users.FindByNameAsync(name) is not { Enabled: true } row)
        {
            users.PasswordHasher.VerifyHashedPassword(new(), _someHash.Value, password);
            throw Wrong();
        }
        if (await users.IsLockedOutAsync(row))
            throw LockedOut();
        if (await users.CheckPasswordAsync(row, password))
        {
            Succeeded(await users.ResetAccessFailedCountAsync(row));
            return Read(row);
        }
        Succeeded(await users.AccessFailedAsync(row));
        throw await users.IsLockedOutAsync(row) ? LockedOut() : Wrong();
    });

    public Task<Account> SetPasswordAsync(string name, string password, CancellationToken cancellationToken) => WithAsync(async users =>
    {
        var row = await KnownAsync(users, name);
        PasswordRules.Check(name, password);
        // Hashing it sets another stamp: whoever is signed in is signed out.
        Succeeded(await users.RemovePasswordAsync(row));
        Succeeded(await users.AddPasswordAsync(row, password));
        Succeeded(await users.SetLockoutEndDateAsync(row, null));
        return Read(row);
    });

    public Task<Account> ChangeAsync(string name, AccountRole? role, bool? enabled, CancellationToken cancellationToken) => WithAsync(async users =>
    {
        var row = await KnownAsync(users, name);
        var (newRole, newEnabled) = (role ?? row.Role, enabled ?? row.Enabled);
        if (IsAdministrator(row.Role, row.Enabled) && !IsAdministrator(newRole, newEnabled) && !await OthersAdministerAsync(row.Id, cancellationToken))
            throw new AccountException(AccountFault.LastAdministrator, $"This is the last administrator. Make somebody else one first.");
        (row.Role, row.Enabled) = (newRole, newEnabled);
        Succeeded(await users.UpdateSecurityStampAsync(row));
        return Read(row);
    });

    Task<bool> OthersAdministerAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        context => context.Accounts.AnyAsync(row => row.Id != id && row.Enabled && row.Role == AccountRole.Administrator, cancellationToken), cancellationToken);

    static bool IsAdministrator(AccountRole role, bool enabled) => enabled && role == AccountRole.Administrator;

    static async Task<AccountRow> KnownAsync(UserManager<AccountRow> users, string name) =>
        await users.FindByNameAsync(name) ?? throw new AccountException(AccountFault.Unknown, $"There is no account with this name.");

    static AccountException Wrong() => new(AccountFault.WrongNameOrPassword, $"Name or password is wrong.");

    static AccountException LockedOut() => new(AccountFault.LockedOut, $"Too many wrong passwords. Wait ten minutes and try again.");

    // What we ask for was checked before; what is left is another process that was quicker.
    static void Succeeded(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new AccountException(result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName)) ? AccountFault.NameTaken : AccountFault.Unknown,
                $"The account could not be changed: {string.Join(" ", result.Errors.Select(error => error.Description))}");
    }

    async Task<T> WithAsync<T>(Func<UserManager<AccountRow>, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Task.Run(() => work(scope.ServiceProvider.GetRequiredService<UserManager<AccountRow>>()));
    }

    static Account Read(AccountRow row) => new(row.Id, row.UserName!, row.Role, row.Enabled, row.SecurityStamp!, row.CreatedAt);
}
