using MudBlazor;
using MudBlazor.Services;
using Playground.Web.Shell.Theme;

namespace Playground.Web.Shell;

static class ShellServiceCollectionExtensions
{
    /// <summary>
    /// In bytes, for one message from the browser. Long text (prompts) comes as a stream in small pieces; this only leaves room for whatever
    /// else a form may hold.
    /// </summary>
    const long MaximumMessageBytes = 256 * 1024;

    /// <summary>What every page stands on: components, languages, the viewer and their clock.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(Cultures.Configure);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = MaximumMessageBytes);
        services.AddMudServices().AddTransient<MudLocalizer, LibraryText>();
        services.AddSingleton<ThemeStyles>();
        return services.AddSingleton<ModelText>().AddSingleton<ContentText>().AddSingleton<MetricList>().AddScoped<ViewerClock>().AddScoped<ViewModels>().AddScoped<Notices>().AddScoped<CurrentRater>();
    }
}
