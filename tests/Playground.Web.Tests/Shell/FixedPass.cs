using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Playground.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.Tests.Shell;

/// <summary>The viewer by the secret in their browser's cookie.</summary>
sealed class FixedPass(string secret) : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
        Task.FromResult(new AuthenticationState(new(new ClaimsIdentity([new(RaterCookieMiddleware.Claim, RaterService.HashOf(secret))]))));
}
