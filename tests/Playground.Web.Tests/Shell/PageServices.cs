using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Playground.Comparisons;
using Playground.Models;
using Playground.SemanticKernel;
using Playground.Settings;
using Playground.Storage;
using Playground.Testing;
using Playground.Testing.Storage;
using Playground.Web.Comparisons;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.Tests.Shell;

/// <summary>The services of the program over an empty database, with models that a test gives and a clock that stands still.</summary>
sealed class PageServices : IAsyncDisposable
{
    readonly TemporaryFolder _folder;
    readonly ServiceProvider _services;

    PageServices(TemporaryFolder folder, ServiceProvider services) => (_folder, _services) = (folder, services);

    /// <summary>Whose browser it is; also the secret in its cookie.</summary>
    public const string Viewer = "viewer";

    public ManualTime Time { get; private init; } = null!;

    public static async Task<PageServices> StartAsync(params IModelSource[] models)
    {
        var (folder, time, configuration) = (new TemporaryFolder(), new ManualTime(), new ConfigurationBuilder().Build());
        var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<TimeProvider>(time)
            .AddPlayground(configuration).AddSemanticKernel(configuration).AddStorage(configuration).AddSingleton(new PlaygroundPaths(folder.Path, folder.Path))
            .AddFaultTexts().AddSingleton<ContentText>()
            .AddSingleton<AuthenticationStateProvider>(new FixedPass(Viewer)).AddScoped<CurrentRater>().AddScoped<StartBlindComparison>();
        foreach (var model in models)
            services.AddSingleton(model);
        var page = new PageServices(folder, services.BuildServiceProvider()) { Time = time };
        await page.Get<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        return page;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The state of a page.</summary>
    public T Create<T>(ViewedPage page) => new ViewModels(_services).Create<T>(page.Lifetime);

    public async ValueTask DisposeAsync()
    {
        // As the program ends: what is being written is stored before the files go.
        foreach (var hosted in _services.GetServices<IHostedService>())
            await hosted.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
