using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Playground.Accounts;

namespace Playground.Web.Accounts;

/// <summary>Looks again at who has signed in while a circuit is open; whoever hasn't any more, or is another by role, is nobody from then on.</summary>
sealed class AccountState(ILoggerFactory loggers, AccountStamps stamps) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => AccountStamps.Kept;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        !authenticationState.User.Identities.Any(identity => identity.AuthenticationType == AccountCookie.Scheme)
        || await AccountCookie.FindAsync(authenticationState.User, stamps, cancellationToken) is not null;
}
