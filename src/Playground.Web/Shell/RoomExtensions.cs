using Playground.Comparing;
using Playground.Web.Compare;
using Playground.Web.Judging;
using Playground.Web.Leaderboards;
using Playground.Web.Markup;
using Playground.Web.Models;
using Playground.Web.Prices;
using Playground.Web.Reports;
using Radzen;

namespace Playground.Web.Shell;

/// <summary>The web page itself: components, languages, and what stands between them and the network.</summary>
public static class RoomExtensions
{
    /// <summary>
    /// In bytes, for one message from the browser. Long text (prompts) comes as a stream in small pieces; this only leaves room for whatever
    /// else a form may hold.
    /// </summary>
    const long MaximumMessageBytes = 256 * 1024;

    public static IServiceCollection AddRoom(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(Cultures.Configure);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = MaximumMessageBytes);
        services.AddRadzenComponents();
        services.AddSingleton<MarkdownRenderer>().AddSingleton<MarkupCache>();
        services.AddSingleton<FailureText>().AddSingleton<FaultText>().AddSingleton<ModelText>().AddSingleton<ModelFaultText>().AddSingleton<ReportFaultText>().AddSingleton<PricingFaultText>().AddSingleton<VoteFaultText>().AddSingleton<MetricList>().AddSingleton<PerformanceText>();
        services.AddScoped<CompareScript>();
        services.AddScoped<ViewerClock>();
        services.AddScoped<ViewerRater>().AddScoped<BlindStart>();
        services.AddSingleton<SessionScene>();
        services.AddSingleton<ModelDownloads>();
        services.AddHostedService<HistoryPurge>();
        return services;
    }

    public static WebApplication UseRoom(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseOriginCheck();
        app.UseRaterPass();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapVotes();
        app.MapReports();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
