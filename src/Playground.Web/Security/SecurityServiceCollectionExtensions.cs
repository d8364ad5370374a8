using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Playground.Web.Security;

static class SecurityServiceCollectionExtensions
{
    /// <summary>What stands between the network and the pages.</summary>
    public static IServiceCollection AddSecurity(this IServiceCollection services) => services
        .AddSingleton<IConfigureOptions<KestrelServerOptions>, ListenCheck>()
        .AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, TrustedProxies>()
        .AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365))
        .AddAntiforgery(forms => forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);

    /// <summary>In the order in which a request passes through; nothing that answers may come before.</summary>
    public static IApplicationBuilder UseSecurity(this IApplicationBuilder app) => app
        .UseForwardedHeaders()
        .UseSecurityHeaders()
        .UseHsts()
        .UseHostCheck()
        .UseOriginCheck();
}
