using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;

namespace Playground.Bench.Pages;

/// <summary>
/// Eight columns at 200 tokens a second each, watched by a browser. Promised: the server takes at most 35% of one core, the page changes at least 8
/// times a second, the browser's main thread is never blocked for more than 100 ms. Argument: seconds (60).
/// </summary>
static class ColumnsBench
{
    const int Columns = 8;
    const int Rate = 200;

    // Counts the frames in which the answers changed, and the tasks that blocked the main thread.
    const string Watching = """
        () => {
          const seen = window.__seen = { frames: 0, longest: 0, first: 0, last: 0 };
          let pending = false;
          new MutationObserver(() => {
            if (pending) return;
            pending = true;
            requestAnimationFrame(now => { pending = false; seen.frames++; seen.first ||= now; seen.last = now; });
          }).observe(document.querySelector('[data-lanes]'), { childList: true, subtree: true, characterData: true });
          new PerformanceObserver(list => { for (const task of list.getEntries()) seen.longest = Math.max(seen.longest, task.duration); }).observe({ entryTypes: ['longtask'] });
        }
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 60;
        var data = Directory.CreateTempSubdirectory("playground-bench-").FullName;
        await using var host = await PacedHost.StartAsync();
        var models = Enumerable.Range(0, Columns).Select(column => $"d500-r{Rate}-n{Rate * seconds}-c{column}").ToArray();
        await using var server = await WebServer.StartAsync(data, host.Settings(models));
        await using var browser = await BenchBrowser.StartAsync();
        var page = await browser.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 1600, Height = 900 } });
        // One short run first: what is measured is the steady state, not the compiler.
        await RunOnceAsync(page, server, models, seconds: 5);
        var (cpu, seen) = await RunOnceAsync(page, server, models, seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"server: {cpu * 100:0.0}% of one core; page: {seen.Frames / seen.Span:0.0} updates a second over {seen.Span:0} s; longest main-thread task {seen.Longest:0} ms"));
        return cpu <= 0.35 && seen.Frames / seen.Span >= 8 && seen.Longest <= 100 ? 0 : 1;
    }

    static async Task<(double Cpu, Seen Seen)> RunOnceAsync(IPage page, WebServer server, string[] models, int seconds)
    {
        await page.GotoAsync(new Uri(server.Address, $"/compare?models={string.Join(',', models.Select(model => Uri.EscapeDataString("paced/" + model)))}").ToString());
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Prompt", Exact = true }).FillAsync("Go");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForSelectorAsync("[data-lanes]");
        await page.EvaluateAsync(Watching);
        var (busy, start) = (server.ProcessorTime, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(seconds - 1));
        var cpu = (server.ProcessorTime - busy) / Stopwatch.GetElapsedTime(start);
        var seen = await page.EvaluateAsync<double[]>("() => [__seen.frames, __seen.longest, (__seen.last - __seen.first) / 1000]");
        await page.Keyboard.PressAsync("Escape");
        return (cpu, new(seen[0], seen[1], seen[2]));
    }

    sealed record Seen(double Frames, double Longest, double Span);
}
