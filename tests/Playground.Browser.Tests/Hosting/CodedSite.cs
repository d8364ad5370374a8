using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Playground.Connectors;
using Playground.Llama;
using Playground.SemanticKernel;
using Playground.Storage;
using Playground.Testing;
using Playground.Web;
using Playground.Web.Shell;

namespace Playground.Browser.Tests.Hosting;

/// <summary>The web program of a team that has put a connector of its own in, by code.</summary>
public sealed class CodedSite : IAsyncLifetime
{
    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("playground-browser-");
    WebApplication? _app;

    public Uri Address => new(_app!.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Playground.Web",
            ContentRootPath = RepositoryFolder.Path,
            Args = ["--urls=http://127.0.0.1:0", $"--Playground:DataFolder={_data.FullName}"],
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddPlayground(builder.Configuration).AddLlamaModels(builder.Configuration).AddRemoteModels(builder.Configuration)
            .AddSemanticKernel(builder.Configuration).AddStorage(builder.Configuration).AddPlaygroundWeb();
        builder.Services.AddKeyedSingleton<IChatClient>("mine", ScriptedChatClient.Saying("It is ", "Paris, says mine."));
        _app = builder.Build();
        await _app.PrepareAsync();
        _app.UsePlaygroundWeb();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        _data.Delete(recursive: true);
    }
}
