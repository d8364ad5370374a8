using System.Security.Claims;

namespace Playground.Web.RatingSessions;

/// <summary>
/// Takes the code of an invitation out of the address, so that it stays in no history, picture or protocol, and carries it in a cookie that no script can read
/// until the browser has joined. Nothing is looked up here: codes are only looked at by the page, which counts the wrong ones.
/// </summary>
static class InvitationCookie
{
    public const string Name = "playground-invitation";
    public const string Claim = "invitation";

    /// <summary>Codes have 32 characters; what is far longer is none.</summary>
    const int LongestCode = 64;

    const string Page = "/join";

    static readonly TimeSpan _kept = TimeSpan.FromHours(1);

    /// <summary>The code reaches the circuit as a claim.</summary>
    public static IApplicationBuilder UseInvitations(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Cookies[Name] is { Length: > 0 and <= LongestCode } code)
            context.User.AddIdentity(new([new(Claim, code)]));
        return next(context);
    });

    public static void MapInvitations(this IEndpointRouteBuilder routes) => routes.MapGet(Page + "/{code}", (string code, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Cookies.Append(Name, code.Length <= LongestCode ? code : "-", new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = _kept,
            IsEssential = true,
        });
        return Results.Redirect(Page);
    }).AllowAnonymous();
}
