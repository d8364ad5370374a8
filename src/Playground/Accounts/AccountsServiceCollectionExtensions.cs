using Microsoft.Extensions.DependencyInjection;

namespace Playground.Accounts;

static class AccountsServiceCollectionExtensions
{
    /// <summary>Who may do what, and who did it.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<AuditLog>()
        .AddSingleton<AccountStamps>()
        .AddSingleton<AccountService>();
}
