using System.Diagnostics;
using System.Globalization;
using Playground.Bench.Pages;
using Playground.Browser.Tests.Hosting;

namespace Playground.Bench.Judging;

/// <summary>
/// <c>session [RATERS] [ITEMS]</c>: a blind session in the real web program, published, rated to its end by raters who each have a page of their own in a real
/// browser; when half of the votes are in, the program is killed and started again. Promised for 30 raters and 40 items: 60 s, no vote lost, none
/// counted twice.
/// </summary>
static class SessionBench
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var raters = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 30;
        var items = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 40;
        var folder = Directory.CreateTempSubdirectory("playground-bench-");
        var session = await PreparedSession.MakeAsync(folder.FullName, raters, items);
        var program = await PublishedWeb.PublishAsync();
        var port = Random.Shared.Next(20_000, 30_000);
        var server = await WebServer.StartAsync(folder.FullName, new Dictionary<string, string>(), port, program);
        await using var browser = await BenchBrowser.StartAsync();
        await using var crowd = await SessionCrowd.JoinAsync(browser.Browser, server.Address, session, raters);
        Console.WriteLine($"{raters} raters have joined");

        var (start, busy) = (Stopwatch.GetTimestamp(), server.ProcessorTime);
        await crowd.OpenAsync();
        await crowd.WaitForVotesAsync(raters * items / 2);
        var half = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"half of the votes after {half.TotalSeconds:N1} s, for which the program took {(server.ProcessorTime - busy).TotalSeconds:N1} s of a core"));
        await server.KillAsync();
        server = await WebServer.StartAsync(folder.FullName, new Dictionary<string, string>(), port, program);
        var back = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"killed, and listening again after {back.TotalSeconds:N1} s"));
        await crowd.WaitForVotesAsync(raters * items);
        var (time, taken) = (Stopwatch.GetElapsedTime(start), server.ProcessorTime);
        await crowd.WaitUntilDoneAsync();

        var lost = await crowd.LostAsync();
        await server.DisposeAsync();
        var (stored, twice, changed) = await session.CountAsync(folder.FullName);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{raters} raters, {items} items: {stored} votes stored of {raters * items}, {lost} lost after they were acknowledged, {twice} double, {changed} changed by a retry"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"all votes after {time.TotalSeconds:N1} s, of which {(back - half).TotalSeconds:N1} s without the program; the second half took it {taken.TotalSeconds:N1} s of a core, its start included"));
        folder.Delete(recursive: true);
        return stored == raters * items && lost + twice + changed == 0 && time.TotalSeconds <= 60 ? 0 : 1;
    }
}
