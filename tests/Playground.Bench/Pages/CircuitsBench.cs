using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Playground.Web.Shell;

namespace Playground.Bench.Pages;

/// <summary>
/// Managed memory of the web program, which runs in this process, after a forced collection: for an idle open page, for a page with eight finished
/// answers of 20 KB, and after all tabs are closed. Promised: at most 1 MiB and 1.5 MiB a page, all of it back. Argument: pages (50).
/// </summary>
static class CircuitsBench
{
    const double MiB = 1048576;
    const int Answers = 8;

    // Pieces of the paced host have 5 characters on average.
    const int Tokens = 20 * 1024 / 5;

    public static async Task<int> RunAsync(string[] args)
    {
        var pages = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 50;
        await using var host = await PacedHost.StartAsync();
        var models = Enumerable.Range(0, Answers).Select(column => $"d1-r100000-n{Tokens}-c{column}").ToArray();
        foreach (var (name, value) in host.Settings(models))
            Environment.SetEnvironmentVariable(name, value);
        var server = StartHere();
        await using var browser = await BenchBrowser.StartAsync();
        var compared = await CompareAsync(browser.Browser, server, models);
        var idle = await MeasureAsync(browser.Browser, new Uri(server, "/"), pages, "[data-prompt], textarea");
        var full = await MeasureAsync(browser.Browser, compared, pages, "[data-lanes] article:nth-of-type(8)");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} idle pages: {idle.PerPage:0.00} MiB each, {idle.Left:0.00} MiB left {idle.Seconds:0} s after closing"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages with {Answers} answers of 20 KB: {full.PerPage:0.00} MiB each, {full.Left:0.00} MiB left {full.Seconds:0} s after closing"));
        return idle.PerPage <= 1 && full.PerPage <= 1.5 && idle.Left + full.Left < 2 ? 0 : 1;
    }

    static Uri StartHere()
    {
        Environment.CurrentDirectory = RepositoryFolder.Path;
        var port = Random.Shared.Next(20_000, 30_000);
        string[] arguments =
        [
            "--applicationName", "Playground.Web", "--urls", $"http://127.0.0.1:{port}",
            "--Playground:DataFolder", Directory.CreateTempSubdirectory("playground-bench-").FullName,
        ];
        _ = Task.Run(() => (Task)typeof(Start).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!);
        return new Uri($"http://127.0.0.1:{port}");
    }

    static async Task<Uri> CompareAsync(IBrowser browser, Uri server, string[] models)
    {
        var page = await browser.NewPageAsync();
        await ReachAsync(page, new Uri(server, $"/compare?models={string.Join(',', models.Select(model => Uri.EscapeDataString("paced/" + model)))}"));
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Prompt", Exact = true }).FillAsync("Go");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/compare/*");
        await page.WaitForSelectorAsync("[data-live=true]", new() { State = WaitForSelectorState.Detached, Timeout = 60_000 });
        var address = new Uri(page.Url);
        await page.CloseAsync();
        return address;
    }

    static async Task<(double PerPage, double Left, double Seconds)> MeasureAsync(IBrowser browser, Uri address, int count, string rendered)
    {
        await OpenAsync(browser, address, 3, rendered);
        var before = await HeapAsync();
        await using (var context = await browser.NewContextAsync())
        {
            for (var i = 0; i < count; i++)
            {
                var page = await context.NewPageAsync();
                await page.GotoAsync(address.ToString());
                await page.WaitForSelectorAsync(rendered);
            }
            var open = await HeapAsync();
            await context.CloseAsync();
            var closed = Stopwatch.GetTimestamp();
            // A tab that vanishes without a word may come back: its circuit is kept for three minutes.
            while (true)
            {
                var left = (await HeapAsync() - before) / MiB;
                var waited = Stopwatch.GetElapsedTime(closed);
                if (left < 1 || waited > TimeSpan.FromMinutes(4))
                    return ((open - before) / count / MiB, left, waited.TotalSeconds);
            }
        }
    }

    static async Task OpenAsync(IBrowser browser, Uri address, int count, string rendered)
    {
        await using var context = await browser.NewContextAsync();
        for (var i = 0; i < count; i++)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(address.ToString());
            await page.WaitForSelectorAsync(rendered);
        }
    }

    // The server may still be starting.
    static async Task ReachAsync(IPage page, Uri address)
    {
        for (var tries = 0; ; tries++)
            try
            {
                await page.GotoAsync(address.ToString());
                return;
            }
            catch (PlaywrightException) when (tries < 300)
            {
                await Task.Delay(200);
            }
    }

    // Circuits of closed tabs end when the server notices; the heap is read when it has stopped shrinking.
    static async Task<double> HeapAsync()
    {
        var last = double.MaxValue;
        for (var same = 0; same < 3;)
        {
            await Task.Delay(1000);
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
            double now = GC.GetTotalMemory(false);
            same = now > last - MiB / 4 ? same + 1 : 0;
            last = now;
        }
        return last;
    }
}
