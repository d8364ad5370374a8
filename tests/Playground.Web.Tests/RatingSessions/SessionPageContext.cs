using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Playground.Comparisons;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.SemanticKernel;
using Playground.Settings;
using Playground.Storage;
using Playground.Testing;
using Playground.Testing.Storage;
using Playground.Web.Comparisons;
using Playground.Web.Faults;
using Playground.Web.Markup;
using Playground.Web.Shell;
using Playground.Web.Shell.Theme;
using Playground.Web.Tests.Shell;
using Xunit;

namespace Playground.Web.Tests.RatingSessions;

/// <summary>Pages of sessions over the services of the program and an empty database; whose browser it is hosts the sessions that are made here.</summary>
public abstract class SessionPageContext : BunitContext, IAsyncLifetime
{
    protected const string Viewer = "viewer";

    readonly TemporaryFolder _folder = new();
    readonly CultureInfo _uiCultureBefore = CultureInfo.CurrentUICulture;
    readonly CultureInfo _cultureBefore = CultureInfo.CurrentCulture;
    IRenderedComponent<MudDialogProvider>? _dialogs;

    protected SessionPageContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("en");
        // Only to end a test that waits for what never comes.
        DefaultWaitTimeout = TimeSpan.FromMinutes(1);
        var configuration = new ConfigurationBuilder().Build();
        Services.AddLogging().AddSingleton<TimeProvider>(Time).AddPlayground(configuration).AddSemanticKernel(configuration).AddStorage(configuration).AddSingleton(new PlaygroundPaths(_folder.Path, _folder.Path));
        Services.AddLocalization().AddMudServices().AddTransient<MudLocalizer, LibraryText>();
        Services.AddFaultTexts().AddMarkup().AddSingleton<ModelText>().AddSingleton<ContentText>().AddSingleton<MetricList>()
            .AddScoped<ViewerClock>().AddScoped<ViewModels>().AddScoped<Notices>().AddScoped<CurrentRater>().AddScoped<CompareScript>();
        Services.AddSingleton<AuthenticationStateProvider>(new FixedPass(Viewer, () => Invitation));
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/clock.js").Setup<string?>("zone").SetResult("Europe/Lisbon");
    }

    /// <summary>The code that the browser has come with.</summary>
    protected string? Invitation { get; set; }

    private protected ManualTime Time { get; } = new();

    /// <summary>Where dialogs are drawn, as the layout has it beside the page.</summary>
    protected IRenderedComponent<MudDialogProvider> Dialogs => _dialogs ??= Render<MudDialogProvider>();

    protected string Path => new Uri(Services.GetRequiredService<NavigationManager>().Uri).AbsolutePath;

    private protected SessionHostService Host => Get<SessionHostService>();

    public async ValueTask InitializeAsync()
    {
        await Get<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        Render<MudPopoverProvider>();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        _folder.Dispose();
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_cultureBefore, _uiCultureBefore);
    }

    private protected T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A session over stored comparisons of two models, hosted by whose browser it is, in its lobby.</summary>
    private protected async Task<RatingSession> SessionAsync(int items, Func<SessionPlan, SessionPlan>? change = null)
    {
        await ComparisonsAsync(items);
        var plan = new SessionPlan { Title = "Round", ComparisonIds = [.. Enumerable.Range(0, items).Select(number => $"c{number}")] };
        return await Host.CreateAsync(change?.Invoke(plan) ?? plan, await Get<RaterService>().EnsureAsync(RaterService.HashOf(Viewer)));
    }

    private protected async Task ComparisonsAsync(int count)
    {
        for (var number = 0; number < count; number++)
            await Get<IComparisonRepository>().CreateAsync(Sample.Comparison($"c{number}", $"prompt {number}", Sample.Noon.AddSeconds(number), ("llama", $"An answer to {number}"), ("gpt", $"Another answer to {number}")));
    }

    /// <summary>Opens a session and has raters rate all of it.</summary>
    /// <param name="preferred">The place in the item of the model that each of them prefers.</param>
    private protected async Task<RatingSession> RateAsync(RatingSession session, params (string Name, int Preferred)[] preferred)
    {
        foreach (var (name, _) in preferred)
            await Get<InvitationService>().JoinAsync(await Host.InviteAsync(session.Id, session.HostId, SessionRole.Rater, TimeSpan.FromHours(1)), RaterService.HashOf(name), name);
        session = await Host.MoveAsync(session.Id, session.HostId, SessionState.Open);
        foreach (var (name, lane) in preferred)
        {
            var rater = (await Get<RaterService>().FindAsync(RaterService.HashOf(name)))!;
            while (await Get<RatingSessionService>().NextAsync(session.Id, rater.Id) is { Item: { } item, Assignment: { } given } task)
            {
                var ballot = new Ballot(item.Lanes.Count);
                ballot.Prefer(given.Order.Index().First(place => place.Item == item.Lanes[lane]).Index);
                await Get<SessionAnswers>().LookAsync(task);
                await Get<RatingSessionService>().VoteAsync(task, rater.Id, Guid.NewGuid().ToString("n"), ballot);
            }
        }
        return session;
    }

    private protected static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> part, string name) where T : IComponent =>
        part.FindAll("button, a.mud-button-root").First(button => button.TextContent.Trim() == name);
}
