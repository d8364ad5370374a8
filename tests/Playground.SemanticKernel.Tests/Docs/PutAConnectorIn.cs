using System.ClientModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.SemanticKernel;
using OpenAI;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Llama;
using Playground.Storage;
using Playground.Viewers;

namespace Playground.SemanticKernel.Tests.Docs;

/// <summary>The program of that name in docs/models.md, as it stands there.</summary>
static class PutAConnectorIn
{
    public static async Task RunAsync(string[] args, TextWriter Console)
    {
        // <program>
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddPlayground(builder.Configuration).AddLlamaModels(builder.Configuration).AddSemanticKernel(builder.Configuration).AddStorage(builder.Configuration);
        builder.Services.AddOpenAIChatCompletion("gpt-x", new OpenAIClient(new ApiKeyCredential(args[0]), new() { Endpoint = new(args[1]) }), serviceId: "mine");
        using var app = builder.Build();
        await app.Services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);

        var runner = app.Services.GetRequiredService<ComparisonRunner>();
        var comparison = await runner.StartAsync(new() { Prompt = "What is the capital of France?", Lanes = [new("mine"), new("nano-llama")] });
        await runner.WaitAsync(comparison.Id);
        var visible = await app.Services.GetRequiredService<VisibilityPolicy>().ForAsync(Viewer.Operator);
        foreach (var answer in (await runner.FindAsync(comparison.Id, visible))!.Answers)
            Console.WriteLine($"{answer.Model.Name}, {answer.State}: {answer.Text}");
        // </program>
    }
}
