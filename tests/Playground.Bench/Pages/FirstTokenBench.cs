using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Connectors;
using Playground.SemanticKernel;
using Playground.Storage;

namespace Playground.Bench.Pages;

/// <summary>
/// Time to the first token through the playground (rules, wire reader, storage) minus that of a bare HttpClient reading the same stream, eight
/// models at once, the two in turn. Promised: median at most 5 ms, p95 at most 20 ms. Argument: rounds (25).
/// </summary>
static class FirstTokenBench
{
    const int Models = 8;

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 25;
        var folder = Directory.CreateTempSubdirectory("playground-bench-");
        var (alone, through) = await MeasureAsync(folder.FullName, rounds);
        folder.Delete(recursive: true);
        var reference = new Figures(alone).Median;
        var more = new Figures(through.Select(time => time - reference));
        Console.WriteLine($"bare HttpClient, ms to the first token: {new Figures(alone)}");
        Console.WriteLine($"playground, ms to the first token:      {new Figures(through)}");
        Console.WriteLine($"playground minus median of bare, ms:    {more}");
        return more.Median <= 5 && more.Quantile(0.95) <= 20 ? 0 : 1;
    }

    static async Task<(List<double> Alone, List<double> Through)> MeasureAsync(string folder, int rounds)
    {
        await using var host = await PacedHost.StartAsync();
        var models = Enumerable.Range(0, Models).Select(column => $"d100-r200-n40-c{column}").ToArray();
        using var playground = Build(folder, host.Settings(models));
        await playground.Services.GetRequiredService<IStoreStartup>().PrepareAsync(StoreRole.Tool);
        using var bare = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.BaseUrl };
        List<double> through = [], alone = [];
        for (var round = -2; round < rounds; round++)
        {
            var bareTimes = await Task.WhenAll(models.Select(model => BareAsync(bare, model)));
            var playgroundTimes = await ThroughAsync(playground.Services.GetRequiredService<ComparisonRunner>(), models);
            // The first rounds compile the code and open the connections.
            if (round < 0)
                continue;
            alone.AddRange(bareTimes);
            through.AddRange(playgroundTimes);
        }
        return (alone, through);
    }

    static IHost Build(string folder, Dictionary<string, string> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":"), (string?)pair.Value)));
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddPlayground(builder.Configuration).AddSemanticKernel(builder.Configuration).AddRemoteModels(builder.Configuration).AddStorage(builder.Configuration);
        return builder.Build();
    }

    static async Task<double> BareAsync(HttpClient client, string model)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, "chat/completions") { Content = JsonContent.Create(new { model, stream = true, messages = new[] { new { role = "user", content = "Go" } } }) };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        double? first = null;
        while (await reader.ReadLineAsync() is { } line)
            if (first is null && line.Contains("\"content\"", StringComparison.Ordinal))
                first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return first ?? throw new InvalidDataException("The stream had no token.");
    }

    static async Task<IEnumerable<double>> ThroughAsync(ComparisonRunner runner, string[] models)
    {
        var comparison = await runner.StartAsync(new() { Prompt = "Go", Lanes = [.. models.Select(model => new LaneRequest("paced/" + model))] });
        await runner.WaitAsync(comparison.Id);
        var finished = (await runner.FindAsync(comparison.Id))!;
        return finished.Answers.Select(answer => answer.State == AnswerState.Completed
            ? (answer.Timings.FirstTokenAt - answer.Timings.SentAt)!.Value.TotalMilliseconds
            : throw new InvalidOperationException($"{answer.Model.Id}: {answer.State}. {answer.Failure?.Message}"));
    }
}
