using Playground.Web.Compare;
using Playground.Web.Faults;
using Playground.Web.History;
using Playground.Web.Judging;
using Playground.Web.Leaderboards;
using Playground.Web.Markup;
using Playground.Web.Models;
using Playground.Web.Prices;
using Playground.Web.Reports;

namespace Playground.Web.Shell;

/// <summary>The web page itself: components, languages, and what stands between them and the network.</summary>
public static class RoomExtensions
{
    public static IServiceCollection AddRoom(this IServiceCollection services) => services
        .AddShell()
        .AddFaultTexts()
        .AddMarkup()
        .AddModelPages()
        .AddCompare()
        .AddHistory()
        .AddJudgingPages()
        .AddPricePages();

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
