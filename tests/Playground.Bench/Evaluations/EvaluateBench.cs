using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Playground.Bench.Pages;
using Playground.Comparisons;
using Playground.Connectors;
using Playground.Evaluations;
using Playground.Evaluations.Running;
using Playground.PromptSets;
using Playground.PromptSets.Editing;
using Playground.SemanticKernel;
using Playground.Storage;
using Playground.Storage.Startup;
using Playground.Viewers;

namespace Playground.Bench.Evaluations;

/// <summary>
/// How many answers of 64 tokens an evaluation asks, checks and stores in a second, of four models behind a loopback host in the same process. Arguments: rows
/// (1,000), answers of a model at once (16), the host's delay in milliseconds (0).
/// </summary>
static class EvaluateBench
{
    const int Models = 4;

    public static async Task<int> RunAsync(string[] args)
    {
        var (rows, concurrency, delay) = (Number(args, 0, 1_000), Number(args, 1, 16), Number(args, 2, 0));
        var folder = Directory.CreateTempSubdirectory("playground-evaluate-");
        await using var host = await PacedHost.StartAsync();
        string[] models = [.. Enumerable.Range(0, Models).Select(number => FormattableString.Invariant($"d{delay}-r100000000-n64-c{number}"))];
        try
        {
            await using var services = Services(host, models, folder.FullName);
            await services.GetRequiredService<StorageStartup>().PrepareAsync(StoreRole.Tool);
            var set = await services.GetRequiredService<PromptSetService>().CreateAsync(Set(rows));
            var service = services.GetRequiredService<EvaluationService>();
            await MeasureAsync(services, service, set with { Items = [.. set.Items.Take(20)] }, models, concurrency, warmUp: true);
            return await MeasureAsync(services, service, set, models, concurrency, warmUp: false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<int> MeasureAsync(IServiceProvider services, EvaluationService service, PromptSet set, string[] models, int concurrency, bool warmUp)
    {
        var evaluation = await service.StartAsync(new() { Set = set, ModelIds = [.. models.Select(model => $"paced/{model}")], Limits = new() { PerModel = concurrency } });
        var start = Stopwatch.GetTimestamp();
        await service.RunAsync(evaluation.Id, default);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var passed = (await services.GetRequiredService<IEvaluationRepository>().ProgressAsync(evaluation.Id, Visibility.Unrestricted)).Sum(model => model.Passed);
        using var process = Process.GetCurrentProcess();
        if (!warmUp)
            Console.WriteLine(FormattableString.Invariant($"{evaluation.Cells} answers in {seconds:0.0} s: {evaluation.Cells / seconds:0} a second; {passed} passed; most memory {process.PeakWorkingSet64 >> 20} MiB, the host's included"));
        return passed == evaluation.Cells ? 0 : 1;
    }

    static PromptSet Set(int rows) => new()
    {
        Id = "",
        Name = "bench",
        Prompts = [new() { Turns = ["Say something about {{n}}."] }],
        Items = [.. Enumerable.Range(0, rows).Select(n => new PromptSetItem
        {
            Id = n.ToString(CultureInfo.InvariantCulture),
            Variables = new Dictionary<string, System.Text.Json.JsonElement> { ["n"] = System.Text.Json.JsonSerializer.SerializeToElement(n) },
            Checks = [new() { Type = "contains", Value = System.Text.Json.JsonSerializer.SerializeToElement("quick") }],
        })],
    };

    static ServiceProvider Services(PacedHost host, string[] models, string folder)
    {
        var settings = host.Settings(models).Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value))
            .Append(new("Playground:DataFolder", folder)).Append(new("Playground:Remote:Endpoints:paced:Limits:Parallel", "256"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = folder })
            .AddPlayground(configuration).AddRemoteModels(configuration).AddSemanticKernel(configuration).AddStorage(configuration).BuildServiceProvider();
    }

    static int Number(string[] args, int place, int or) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : or;
}
