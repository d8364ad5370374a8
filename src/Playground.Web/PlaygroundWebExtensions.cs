using Playground.Web.Accounts;
using Playground.Web.Comparisons;
using Playground.Web.Evaluations;
using Playground.Web.Faults;
using Playground.Web.Health;
using Playground.Web.History;
using Playground.Web.Layout.CommandPalette;
using Playground.Web.Leaderboards;
using Playground.Web.Markup;
using Playground.Web.Models;
using Playground.Web.PricePerformance;
using Playground.Web.Pricing;
using Playground.Web.PromptSets;
using Playground.Web.RatingSessions;
using Playground.Web.Reports;
using Playground.Web.Security;
using Playground.Web.Shell;
using Playground.Web.Shell.Theme;

namespace Playground.Web;

/// <summary>The web page itself: components, languages, and what stands between them and the network.</summary>
public static class PlaygroundWebExtensions
{
    public static IServiceCollection AddPlaygroundWeb(this IServiceCollection services) => services
        .AddSecurity()
        .AddShell()
        .AddScoped<PaletteSearch>()
        .AddFaultTexts()
        .AddMarkup()
        .AddModelPages()
        .AddComparisonPages()
        .AddHistory()
        .AddEvaluationPages()
        .AddPricePages()
        .AddPricePerformancePages()
        .AddAccountPages();

    public static WebApplication UsePlaygroundWeb(this WebApplication app)
    {
        app.UseSecurity();
        app.UseRequestGate();
        app.UseRaterPass();
        app.UseInvitations();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseAntiforgery();
        app.MapStaticAssets();
        ThemeStyles.Map(app);
        app.MapHealth();
        app.MapSignIn();
        app.MapInvitations();
        app.MapVotes();
        app.MapReports();
        app.MapComparisonDownloads();
        app.MapHistory();
        app.MapPromptSets();
        app.MapEvaluations();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
