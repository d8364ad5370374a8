namespace Playground.Web.Shell;

/// <summary>
/// Browsers let any page open a WebSocket to any host, cookies included, so a circuit is only given to pages of this very host. Programs that
/// are not browsers send no <c>Origin</c> and carry nobody's cookies; they pass.
/// </summary>
public static class OriginCheck
{
    static readonly PathString _circuits = "/_blazor";

    public static IApplicationBuilder UseOriginCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(_circuits) || IsOwn(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    /// <summary>The request comes from a page of this host, or from no page at all.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, Authority(request), StringComparison.OrdinalIgnoreCase);
    }

    // Both sides leave out the port that goes with the scheme.
    static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var uri) ? uri.Authority : "";
}
