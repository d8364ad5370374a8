using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Playground.RatingSessions;
using Playground.Settings;

namespace Playground.Web.Accounts;

static class AccountsServiceCollectionExtensions
{
    /// <summary>Who has signed in, and what they may open. After the pages, whose own way to know who looks it replaces.</summary>
    public static IServiceCollection AddAccountPages(this IServiceCollection services)
    {
        services.AddAuthentication(AccountCookie.Scheme).AddCookie(AccountCookie.Scheme, AccountCookie.Configure);
        services.Configure<HubOptions>(hub => hub.AddFilter<CallerFilter>());
        return services
            .AddSingleton<CallerFilter>()
            .AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyFolder>()
            .AddKeyedSingleton(SignInEndpoints.Guesses, (provider, _) => new GuessLimit(provider.GetRequiredService<TimeProvider>()))
            .AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<IOptions<SecurityOptions>>().Value.SignsIn
                ? ActivatorUtilities.CreateInstance<AccountState>(provider) : new ServerAuthenticationStateProvider())
            .AddScoped<CurrentAccount>();
    }
}
