using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Playground.Accounts;
using Playground.Ratings;
using Playground.Web.Shell;

namespace Playground.Web.Accounts;

/// <summary>Who has signed in, in a cookie that only this server can read and write, and no script sees.</summary>
static class AccountCookie
{
    public const string Scheme = "playground-account";

    const string StampClaim = "account-stamp";

    static readonly TimeSpan _kept = TimeSpan.FromDays(14);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Scheme;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = _kept;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static ClaimsPrincipal PrincipalOf(Account account) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id), new(ClaimTypes.Name, account.Name), new(StampClaim, account.Stamp), new(RaterCookieMiddleware.Claim, RaterPassOf(account))], Scheme));

    /// <returns>The account as it is now; <c>null</c> for whoever hasn't signed in, or was signed out since.</returns>
    public static async ValueTask<Account?> FindAsync(ClaimsPrincipal? user, AccountStamps stamps, CancellationToken cancellationToken = default) =>
        user?.Identities.FirstOrDefault(identity => identity.AuthenticationType == Scheme) is { } signedIn
        && signedIn.FindFirst(ClaimTypes.NameIdentifier)?.Value is { } id && signedIn.FindFirst(StampClaim)?.Value is { } stamp
            ? await stamps.FindAsync(id, stamp, cancellationToken)
            : null;

    /// <summary>By which an account is known as a rater, on whatever browser. A browser's own secret is shorter, so that none can pass for it.</summary>
    public static string RaterPassOf(Account account) => RaterService.HashOf($"account:{account.Id}");

    static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (await FindAsync(context.Principal, context.HttpContext.RequestServices.GetRequiredService<AccountStamps>(), context.HttpContext.RequestAborted) is not null)
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}
