using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Playground.Connectors;
using Playground.Llama;
using Playground.SemanticKernel;
using Playground.Storage;
using Playground.Testing.Storage;
using Playground.Web.Shell;

namespace Playground.Web.Tests.Hosting;

/// <summary>The whole web program in this process, over a database of its own, to be asked over HTTP.</summary>
sealed class WebProgram : IAsyncDisposable
{
    readonly TemporaryFolder _folder;
    readonly WebApplication _app;

    WebProgram(TemporaryFolder folder, WebApplication app) => (_folder, _app) = (folder, app);

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct()];

    /// <param name="urls">Where it listens.</param>
    /// <param name="settings">Configuration as on the command line, <c>Playground:…=value</c>.</param>
    public static async Task<WebProgram> StartAsync(string urls = "http://127.0.0.1:0", params string[] settings)
    {
        var folder = new TemporaryFolder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Playground.Web",
            ContentRootPath = Repository(),
            Args = [$"--urls={urls}", $"--Playground:DataFolder={folder.Path}", .. settings.Select(setting => $"--{setting}")],
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddPlayground(builder.Configuration).AddLlamaModels(builder.Configuration).AddRemoteModels(builder.Configuration)
            .AddSemanticKernel(builder.Configuration).AddStorage(builder.Configuration).AddPlaygroundWeb();
        var program = new WebProgram(folder, builder.Build());
        try
        {
            await program._app.PrepareAsync();
            program._app.UsePlaygroundWeb();
            await program._app.StartAsync();
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>A browser of its own: without cookies, and redirects are left to the test.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    static string Repository([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
