using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Browser.Tests.Hosting;
using Playground.Comparisons;
using Playground.Ratings;
using Playground.Samples;
using Playground.Settings;
using Playground.Storage;
using Xunit;

namespace Playground.Browser.Tests.Reports;

/// <summary>Two playgrounds: one with sample data, and one that has nothing.</summary>
public sealed class ReportSite : IAsyncLifetime
{
    readonly DirectoryInfo _full = Directory.CreateTempSubdirectory("playground-browser-");
    readonly DirectoryInfo _empty = Directory.CreateTempSubdirectory("playground-browser-");
    WebServer? _here;
    WebServer? _there;

    public Uri Full => _here!.Address;

    public Uri Empty => _there!.Address;

    public async ValueTask InitializeAsync()
    {
        await FillAsync(_full.FullName);
        _here = await WebServer.StartAsync(_full.FullName, new Dictionary<string, string>());
        _there = await WebServer.StartAsync(_empty.FullName, new Dictionary<string, string>());
    }

    static async Task FillAsync(string folder)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new PlaygroundPaths(folder, folder))
            .AddStorage(new ConfigurationBuilder().Build()).BuildServiceProvider();
        await services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        await new SampleData(services.GetRequiredService<IComparisonRepository>(), services.GetRequiredService<IRatingRepository>(), TimeProvider.System).LoadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_here is not null)
            await _here.DisposeAsync();
        if (_there is not null)
            await _there.DisposeAsync();
        _full.Delete(recursive: true);
        _empty.Delete(recursive: true);
    }
}
