using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Playground.Ratings;

namespace Playground.Web.Shell;

/// <summary>
/// Knows a browser again: a random secret in a cookie that no script can read. It reaches the circuit as a claim, hashed; who belongs to it
/// stands in the store.
/// </summary>
public static class RaterCookieMiddleware
{
    public const string Cookie = "playground-rater";
    public const string Claim = "rater-pass";

    /// <summary>Where the browser asks from.</summary>
    public const string AddressClaim = "address";

    const int SecretCharacters = 32;

    public static IApplicationBuilder UseRaterPass(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // An account brings its own rater.
        var pass = context.User.FindFirst(Claim)?.Value ?? PassOf(context) ?? (Issue(context) is { } issued ? RaterService.HashOf(issued) : null);
        if (pass is not null)
            context.User.AddIdentity(new([new(Claim, pass), new(AddressClaim, NetworkOf(context.Connection.RemoteIpAddress))], Cookie));
        return next(context);
    });

    /// <returns><c>null</c> for a browser that brings no secret.</returns>
    internal static string? PassOf(HttpContext context) => context.Request.Cookies[Cookie] is { Length: SecretCharacters } secret ? RaterService.HashOf(secret) : null;

    // Whoever has one IPv6 address has the rest of its network, too.
    internal static string NetworkOf(IPAddress? address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address?.ToString() ?? "",
    };

    // Only with a page: whatever else is fetched comes after one.
    static string? Issue(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            return null;
        var secret = RaterService.NewSecret();
        context.Response.Cookies.Append(Cookie, secret, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
        return secret;
    }
}
