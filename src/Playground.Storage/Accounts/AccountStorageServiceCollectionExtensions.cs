using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Playground.Accounts;
using Playground.Storage.Schema;

namespace Playground.Storage.Accounts;

static class AccountStorageServiceCollectionExtensions
{
    const int WrongPasswords = 5;

    static readonly TimeSpan _lockout = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddAccountStorage(this IServiceCollection services)
    {
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<StorageContext>>().CreateDbContext());
        services.AddIdentityCore<AccountRow>(identity =>
        {
            identity.Lockout.MaxFailedAccessAttempts = WrongPasswords;
            identity.Lockout.DefaultLockoutTimeSpan = _lockout;
            // Names are checked before they come here, and passwords by rules of our own.
            identity.User.AllowedUserNameCharacters = "";
            identity.Password.RequiredLength = Account.PasswordCharacters;
            (identity.Password.RequireDigit, identity.Password.RequireLowercase, identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric) = (false, false, false, false);
        });
        return services
            .AddScoped<IUserStore<AccountRow>, AccountStore>()
            .AddSingleton<IAccounts, IdentityAccounts>()
            .AddSingleton<IAuditRepository, AuditRepository>();
    }
}
