namespace Playground.Web.Security;

/// <summary>
/// What a browser may do with a page of ours. Text of a model never becomes markup beyond an allow-list; this is the second line of defence:
/// no script, style or image from elsewhere, no inline script or style sheet, no frame around us. Components place what floats by style attributes; in markup
/// that comes of a model's text the allow-list leaves none.
/// </summary>
static class SecurityHeaders
{
    public const string Policy =
        "default-src 'self'; base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data: blob:; " +
        "media-src 'self' blob:; style-src 'self'; style-src-attr 'unsafe-inline'; script-src 'self'; connect-src 'self'";

    /// <summary>What no page of ours needs. The clipboard isn't among it.</summary>
    const string Permissions = "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=()";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        // To other sites nothing; without one to our own, browsers would call a form of ours one of nowhere (Origin: null).
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    });
}
