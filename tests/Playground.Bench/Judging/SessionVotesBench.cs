using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Playground.Ratings;
using Playground.RatingSessions;

namespace Playground.Bench.Judging;

/// <summary>
/// <c>session-votes [VOTES]…</c>: what a rater's vote takes (the next item, the look at it, the vote) in a session that has so many votes already, over a real
/// database and without pages. A vote is to take the same, however many there are.
/// </summary>
static class SessionVotesBench
{
    const int Measured = 120;

    public static async Task<int> RunAsync(string[] arguments)
    {
        int[] sizes = arguments.Length > 0 ? [.. arguments.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [10, 1_000, 10_000];
        var folder = Directory.CreateTempSubdirectory("playground-bench-");
        var session = await FilledSession.MakeAsync(folder.FullName);
        foreach (var size in sizes)
        {
            await session.FillAsync(size);
            await MeasureAsync(session);
        }
        folder.Delete(recursive: true);
        return 0;
    }

    // The program is started anew for each size, as the votes before went past it; what it reads once for a session isn't a vote's.
    static async Task MeasureAsync(FilledSession filled)
    {
        await using var services = await filled.StartAsync();
        var (session, answers) = (services.GetRequiredService<RatingSessionService>(), services.GetRequiredService<SessionAnswers>());
        var votes = filled.Votes;
        foreach (var rater in filled.Raters)
            await VoteAsync(session, answers, filled, rater);
        var times = new List<double>();
        var (before, busy) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
        for (var vote = 0; vote < Measured; vote++)
        {
            var start = Stopwatch.GetTimestamp();
            await VoteAsync(session, answers, filled, filled.Raters[vote % filled.Raters.Count]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var work = (Environment.CpuUsage.TotalTime - busy).TotalMilliseconds / Measured;
        var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / Measured;
        var (host, hostBytes) = await MeasureHostAsync(services.GetRequiredService<SessionProgressService>(), filled);
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{votes,6} votes: a vote {times[Measured / 2],6:N1} ms, of a core {work:N1} ms, {bytes / 1024.0,8:N0} KiB; the host's look {host:N1} ms, {hostBytes / 1024.0:N0} KiB"));
    }

    static async Task VoteAsync(RatingSessionService session, SessionAnswers answers, FilledSession filled, string rater)
    {
        var task = await session.NextAsync(filled.Session.Id, rater);
        await answers.LookAsync(task);
        var ballot = new Ballot(2);
        ballot.Prefer(0);
        await session.VoteAsync(task, rater, Guid.NewGuid().ToString("n"), ballot);
        filled.Count(rater, task.Item!.Id);
    }

    static async Task<(double Milliseconds, long Bytes)> MeasureHostAsync(SessionProgressService progress, FilledSession filled)
    {
        const int looks = 20;
        await progress.ReadAsync(filled.Session);
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(precise: true));
        for (var look = 0; look < looks; look++)
            await progress.ReadAsync(filled.Session);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds / looks, (GC.GetTotalAllocatedBytes(precise: true) - before) / looks);
    }
}
