using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Playground.Accounts;
using Playground.Settings;

namespace Playground.Web.Accounts;

/// <summary>
/// Where people sign in: says with each request who asks, and turns away whoever may not have what they ask for. Somebody who hasn't signed in is sent to where
/// they can; for somebody who may not, it doesn't exist.
/// </summary>
static class RequestGate
{
    static readonly PathString _circuits = "/_blazor", _framework = "/_framework";

    public static IApplicationBuilder UseRequestGate(this IApplicationBuilder app) =>
        app.ApplicationServices.GetRequiredService<IOptions<SecurityOptions>>().Value.SignsIn ? app.UseAuthentication().Use(PassAsync) : app;

    static async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var account = await AccountCookie.FindAsync(context.User, context.RequestServices.GetRequiredService<AccountStamps>(), context.RequestAborted);
        var caller = account is null ? Caller.Nobody : Caller.Of(account);
        AccessControl.Enter(caller);
        if (context.GetEndpoint() is not { } endpoint)
            await next(context);
        else if (IsOpen(context.Request.Path, endpoint) || caller.May(NeededFor(endpoint)))
        {
            await next(context);
            if (endpoint.Metadata.GetMetadata<AuditedAttribute>() is { } audited && context.Response.StatusCode == StatusCodes.Status200OK)
                await context.RequestServices.GetRequiredService<AuditLog>().WriteAsync(caller, audited.Action, context.Request.Path);
        }
        else if (caller.Role is not null)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (HttpMethods.IsGet(context.Request.Method) && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            context.Response.Redirect(SignInEndpoints.AddressFor(context.Request.Path + context.Request.QueryString));
        else
            await Security.Refusal.WriteAsync(context, StatusCodes.Status401Unauthorized, "Sign in first.");
    }

    /// <summary>What everybody may have, or what looks itself at who asks: the page of a session holds nothing before its circuit has looked.</summary>
    static bool IsOpen(PathString path, Endpoint endpoint) =>
        path.StartsWithSegments(_circuits) || path.StartsWithSegments(_framework)
        || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetCustomAttribute<OpenToInvitedAttribute>() is not null;

    static Permission NeededFor(Endpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<PageAccessAttribute>() ?? endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetCustomAttribute<PageAccessAttribute>())?.Permission ?? Permission.Look;
}
