using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Playground.Ratings;
using Playground.Web.RatingSessions;
using Playground.Web.Shell;

namespace Playground.Web.Tests.Shell;

/// <summary>The viewer by the secret in their browser's cookie.</summary>
/// <param name="invitation">The code of the invitation in another one.</param>
sealed class FixedPass(string secret, Func<string?>? invitation = null) : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
        Task.FromResult(new AuthenticationState(new(new ClaimsIdentity([new(RaterCookieMiddleware.Claim, RaterService.HashOf(secret)), .. invitation?.Invoke() is { } code ? [new Claim(InvitationCookie.Claim, code)] : Array.Empty<Claim>()]))));
}
