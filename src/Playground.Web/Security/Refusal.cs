namespace Playground.Web.Security;

/// <summary>Says in plain text why a request is turned away. Text of a response is never the page that answers statuses without one.</summary>
static class Refusal
{
    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(message, context.RequestAborted);
    }
}
