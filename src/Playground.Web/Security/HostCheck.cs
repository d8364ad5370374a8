using System.Net;
using Microsoft.Extensions.Options;
using Playground.Settings;

namespace Playground.Web.Security;

/// <summary>
/// Answers only to names that are ours. A page of the web whose name suddenly leads to this machine (DNS rebinding) would otherwise count as a page of this
/// very host, and could drive a playground that listens to nobody but its own machine.
/// </summary>
static class HostCheck
{
    public static IApplicationBuilder UseHostCheck(this IApplicationBuilder app)
    {
        var allowed = app.ApplicationServices.GetRequiredService<IOptions<SecurityOptions>>().Value.AllowedHosts;
        return app.Use((context, next) => IsOurs(context, allowed) ? next(context) : Refusal.WriteAsync(context, StatusCodes.Status421MisdirectedRequest,
            $"This playground isn't known by that name. Whoever runs it can add the name to {SecurityOptions.Section}:{nameof(SecurityOptions.AllowedHosts)}."));
    }

    static bool IsOurs(HttpContext context, List<string> allowed)
    {
        var host = context.Request.Host.Host.AsSpan().TrimEnd('.');
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        if (IPAddress.TryParse(host.Trim("[]"), out var address) && (IPAddress.IsLoopback(address) || IsWhereItCameIn(context, address)))
            return true;
        foreach (var name in allowed)
            if (Matches(host, name))
                return true;
        return false;
    }

    // An address is no name that could lead elsewhere tomorrow.
    static bool IsWhereItCameIn(HttpContext context, IPAddress address) =>
        context.Connection.LocalIpAddress is { } local && (local.IsIPv4MappedToIPv6 ? local.MapToIPv4() : local).Equals(address);

    static bool Matches(ReadOnlySpan<char> host, string name) => name.StartsWith("*.", StringComparison.Ordinal)
        ? host.Length >= name.Length && host.EndsWith(name.AsSpan(1), StringComparison.OrdinalIgnoreCase)
        : host.Equals(name, StringComparison.OrdinalIgnoreCase);
}
