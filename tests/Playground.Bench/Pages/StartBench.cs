using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;

namespace Playground.Bench.Pages;

/// <summary>
/// From starting the web program, published for this kind of machine, to its first page rendered in a browser that is open already. Promised: at most
/// 2.5 s. Argument: rounds (5).
/// </summary>
static class StartBench
{
    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
        var program = await PublishedWeb.PublishAsync();
        await using var browser = await BenchBrowser.StartAsync();
        var times = new List<double>();
        var data = Directory.CreateTempSubdirectory("playground-bench-").FullName;
        for (var round = 0; round < rounds; round++)
        {
            var page = await browser.Browser.NewPageAsync();
            var start = Stopwatch.GetTimestamp();
            await using var server = await WebServer.StartAsync(data, new Dictionary<string, string>(), folder: program);
            await page.GotoAsync(server.Address.ToString());
            // Looks at every frame; a locator would look every half second in the end.
            await page.WaitForFunctionAsync("() => document.querySelector('textarea')?.checkVisibility()");
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            await page.CloseAsync();
        }
        Console.WriteLine($"start to first rendered page, s: {new Figures(times)}");
        return new Figures(times).Median <= 2.5 ? 0 : 1;
    }
}
