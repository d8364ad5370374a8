using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Comparisons.Execution.Examination;
using Playground.Events;
using Playground.Models;
using Playground.Models.Endpoints;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Ratings;
using Playground.Testing;
using Playground.Tools;
using Playground.Viewers;
using Playground.Web.Comparisons;
using Playground.Web.Faults;
using Playground.Web.Models;
using Playground.Web.Ratings;
using Playground.Web.Shell;
using Playground.Web.Shell.Theme;
using Playground.Web.Tests.Models;

namespace Playground.Web.Tests;

/// <summary>What a page needs around it: models, a store in memory, a clock that stands still, and a viewer in Lisbon who reads English.</summary>
public abstract class PageContext : BunitContext
{
    readonly CultureInfo _cultureBefore = CultureInfo.CurrentCulture;
    readonly CultureInfo _uiCultureBefore = CultureInfo.CurrentUICulture;

    IRenderedComponent<MudDialogProvider>? _dialogs;

    protected PageContext()
    {
        Speak("en");
        Services.AddLogging();
        Services.AddLocalization();
        Services.AddMudServices().AddTransient<MudLocalizer, LibraryText>();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddEvents();
        Services.AddSingleton<IPriceLookup>(new FixedPrices());
        Services.AddSingleton<IComparisonRepository>(Store);
        Services.AddSingleton<ModelCatalog>();
        Services.AddSingleton(TestKernel.Plain);
        Services.AddSingleton<ModelProbe>().AddSingleton<ModelExaminer>();
        Services.AddSingleton<ComparisonRunner>().AddSingleton(Options.Create(new ToolOptions())).AddSingleton<ToolCaller>();
        Services.AddSingleton<ILocalCostRepository>(new InMemoryLocalCostRepository()).AddSingleton(Options.Create(new PricingOptions())).AddSingleton<LocalCostService>();
        Services.AddSingleton<IGuardedSessions>(Sessions).AddSingleton<VisibilityPolicy>().AddSingleton<IRatingRepository>(new NoRatings()).AddSingleton<RaterService>().AddScoped<CurrentRater>();
        AddAuthorization();
        Services.AddSingleton<IAddedModels>(Added);
        Services.AddSingleton<IAddedEndpoints>(Endpoints).AddSingleton<IServerIdentifier>(Endpoints);
        Services.AddSingleton<ILocalEngine>(new ManualEngine());
        Services.AddSingleton<ModelDownloads>();
        Services.AddScoped<ViewerClock>().AddScoped<Notices>();
        Services.AddFaultTexts();
        Services.AddSingleton<ModelText>().AddSingleton<ContentText>().AddSingleton<MetricList>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/clock.js").Setup<string?>("zone").SetResult("Europe/Lisbon");
    }

    protected ManualTime Time { get; } = new(new DateTimeOffset(2026, 7, 15, 12, 0, 0, TimeSpan.Zero));

    protected InMemoryComparisonRepository Store { get; } = new();

    /// <summary>Blind sessions of others.</summary>
    protected FixedGuardedSessions Sessions { get; } = new();

    private protected FixedAdded Added { get; } = new();

    private protected FixedEndpoints Endpoints { get; } = new();

    protected BunitNavigationManager Address => Services.GetRequiredService<BunitNavigationManager>();

    /// <summary>The address behind the host, with its query.</summary>
    protected string Path => new Uri(Address.Uri).PathAndQuery;

    /// <summary>Where dialogs are drawn, as the layout has it beside the page.</summary>
    protected IRenderedComponent<MudDialogProvider> Dialogs => _dialogs ??= Render<MudDialogProvider>();

    /// <summary>Lets the pause after typing pass.</summary>
    // Behind what was typed, which a busy machine may only have queued.
    protected void PauseTyping() => Renderer.Dispatcher.InvokeAsync(() => Time.Advance(TimeSpan.FromSeconds(1)));

    protected static void Speak(string culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);

    protected override void Dispose(bool disposing)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_cultureBefore, _uiCultureBefore);
        base.Dispose(disposing);
    }
}
