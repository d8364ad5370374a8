using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Playground.Accounts;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Settings;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.Accounts;

/// <summary>Signing in and out: plain pages and forms, since a circuit can't set cookies. That they are ours, the check of origins sees to.</summary>
static class SignInEndpoints
{
    /// <summary>Key of the limit of wrong passwords by address; each account has one of its own beside it.</summary>
    public const string Guesses = "sign-in";

    const string Path = "/sign-in";
    const int LongestField = 1000;

    /// <param name="next">Where to go afterwards; a path of this server.</param>
    public static string AddressFor(string next) => $"{Path}?next={Uri.EscapeDataString(next)}";

    public static void MapSignIn(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<SecurityOptions>>().Value.SignsIn)
            return;
        app.MapGet(Path, (string? next) => Document(next, null, StatusCodes.Status200OK)).AllowAnonymous();
        app.MapPost(Path, SignInAsync).AllowAnonymous();
        app.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
    }

    static async Task<IResult> SignInAsync(HttpContext context, AccountService accounts, RaterService raters, FaultText faults, [FromKeyedServices(Guesses)] GuessLimit guesses)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (next, name, password) = (form["next"].ToString(), form["name"].ToString(), form["password"].ToString());
        var address = RaterCookieMiddleware.NetworkOf(context.Connection.RemoteIpAddress);
        try
        {
            if (!guesses.Allows(address) || name.Length > LongestField || password.Length > LongestField)
                throw new AccountException(AccountFault.LockedOut, $"Too many wrong passwords. Wait ten minutes and try again.");
            var account = await accounts.SignInAsync(name, password, context.RequestAborted);
            await TakeRaterOverAsync(context, account, raters);
            await context.SignInAsync(AccountCookie.Scheme, AccountCookie.PrincipalOf(account), new() { IsPersistent = true });
            return Results.Redirect(IsLocal(next) ? next : "/");
        }
        catch (AccountException refused)
        {
            guesses.Count(address);
            return Document(next, faults.Of(refused), StatusCodes.Status401Unauthorized);
        }
    }

    /// <summary>Who has rated with this browser before goes on as the same rater, if the account has none yet.</summary>
    static async Task TakeRaterOverAsync(HttpContext context, Account account, RaterService raters)
    {
        var pass = AccountCookie.RaterPassOf(account);
        if (await raters.FindAsync(pass, context.RequestAborted) is not null)
            return;
        if (RaterCookieMiddleware.PassOf(context) is { } browsers && await raters.FindAsync(browsers, context.RequestAborted) is { } before)
            await raters.AddDeviceAsync(before.Id, pass, context.RequestAborted);
        else
            await raters.RenameAsync(await raters.EnsureAsync(pass, context.RequestAborted), account.Name, context.RequestAborted);
    }

    /// <summary>The rater of the browser goes with the account: the next to sign in here is somebody else.</summary>
    static async Task<IResult> SignOutAsync(HttpContext context, AccountService accounts)
    {
        if (AccessControl.Current.Role is not null)
            await accounts.SignOutAsync(AccessControl.Current, context.RequestAborted);
        await context.SignOutAsync(AccountCookie.Scheme);
        context.Response.Cookies.Delete(RaterCookieMiddleware.Cookie);
        return Results.Redirect(Path);
    }

    static RazorComponentResult<SignInDocument> Document(string? next, string? problem, int status) =>
        new(new Dictionary<string, object?> { [nameof(SignInDocument.Next)] = next, [nameof(SignInDocument.Problem)] = problem }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>A path of this server, not another server's address in disguise.</summary>
    static bool IsLocal(string next) => next.StartsWith('/') && !next.StartsWith("//", StringComparison.Ordinal) && !next.Contains('\\', StringComparison.Ordinal) && !next.Any(char.IsControl);
}
