using Playground.Comparisons;

namespace Playground.Web.Health;

/// <summary>
/// For whoever watches the process: <c>/health/live</c> answers as long as it runs, <c>/health/ready</c> with 200 while it can take something in and with 503
/// and one word otherwise. Neither needs sign-in, and neither tells more.
/// </summary>
static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live").AllowAnonymous();
        routes.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    static async Task ReadyAsync(HttpContext context, IStoreReadiness store)
    {
        var problem = await store.FindProblemAsync(context.RequestAborted);
        context.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(problem is { } found ? $"not ready: {found}" : "ready", context.RequestAborted);
    }
}
