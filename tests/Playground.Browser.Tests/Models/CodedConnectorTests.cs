using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Playground.Browser.Tests.Comparisons;
using Playground.Browser.Tests.Hosting;
using Playground.Connectors;
using Playground.Llama;
using Playground.SemanticKernel;
using Playground.Storage;
using Playground.Testing;
using Playground.Web;
using Playground.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Models;

/// <summary>The web program of a team that has put a connector of its own in.</summary>
public sealed class CodedConnectorTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task Compare_ConnectorByCode_AnswersBesideALlamaAndHasItsCard()
    {
        var data = Directory.CreateTempSubdirectory("playground-browser-");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Playground.Web",
            ContentRootPath = RepositoryFolder.Path,
            Args = ["--urls=http://127.0.0.1:0", $"--Playground:DataFolder={data.FullName}"],
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddPlayground(builder.Configuration).AddLlamaModels(builder.Configuration).AddRemoteModels(builder.Configuration)
            .AddSemanticKernel(builder.Configuration).AddStorage(builder.Configuration).AddPlaygroundWeb();
        builder.Services.AddKeyedSingleton<IChatClient>("mine", ScriptedChatClient.Saying("It is ", "Paris, says mine."));
        await using var app = builder.Build();
        await app.PrepareAsync();
        app.UsePlaygroundWeb();
        await app.StartAsync();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

        var screen = new CompareScreen(await OpenAsync(address, "/compare?models=mine,nano-llama"));
        await screen.AskAsync("What is the capital of France?");
        await Expect(screen.Answer('A')).ToContainTextAsync("It is Paris, says mine.");
        await Expect(screen.Answer('B')).ToContainTextAsync("Paris.");

        var models = await OpenAsync(address, "/models");
        await Expect(models.GetByRole(AriaRole.Article, new() { Name = "mine", Exact = true })).ToContainTextAsync("It doesn’t tell for certain: whether an answer is whole");
        var card = await OpenAsync(address, "/models/card/mine");
        await Expect(card.GetByRole(AriaRole.Main)).ToContainTextAsync("whether an answer is whole");
    }
}
