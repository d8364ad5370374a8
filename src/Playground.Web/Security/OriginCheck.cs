namespace Playground.Web.Security;

/// <summary>
/// Browsers let any page open a WebSocket to any host and send forms there, cookies included; so a circuit is only given to pages of this very host, and only
/// they may change anything. Programs that are not browsers send no <c>Origin</c> and carry nobody's cookies; they pass.
/// </summary>
static class OriginCheck
{
    static readonly PathString _circuits = "/_blazor";

    public static IApplicationBuilder UseOriginCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments(_circuits) && IsSafe(request.Method) || IsOwn(request))
            return next(context);
        return Refusal.WriteAsync(context, StatusCodes.Status403Forbidden, "This is only taken from pages of this server.");
    });

    static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    /// <summary>The request comes from a page of this host, or from no page at all.</summary>
    static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, Authority(request), StringComparison.OrdinalIgnoreCase);
    }

    // Both sides leave out the port that goes with the scheme.
    static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var uri) ? uri.Authority : "";
}
