using System.Diagnostics;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;

namespace Playground.Bench;

/// <summary><c>stages FILE</c>: what each stage of ranking a file of votes takes, the first and the second time in one process.</summary>
static class StagesBench
{
    public static int Run(string[] arguments)
    {
        if (arguments is not [var path])
        {
            Console.Error.WriteLine("stages takes the path of one file of votes; `votes PATH` writes one.");
            return 2;
        }
        for (var pass = 1; pass <= 3; pass++)
        {
            Console.WriteLine($"pass {pass}");
            var file = Time("read", () =>
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
                return VoteFileReader.Read(stream, new VoteFileOptions());
            });
            var counts = Time("count", () => PairCounts.Of(file.Votes, BothBadRule.Half));
            Time("Elo", () => OnlineElo.Rate(file.Votes));
            Time("fit with sandwich", () => BradleyTerry.Fit(counts));
            Time("Davidson with sandwich", () => Davidson.Fit(counts));
            Time("all, sandwich", () => LeaderboardCalculator.Calculate(file.Votes, new LeaderboardOptions()));
            Time("all, 100 bootstrap rounds", () => LeaderboardCalculator.Calculate(file.Votes, new LeaderboardOptions { Interval = IntervalKind.Bootstrap, Rounds = 100 }));
        }
        return 0;
    }

    static T Time<T>(string stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var before = Environment.CpuUsage.TotalTime;
        var result = work();
        var used = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine($"  {stage,-28}{Stopwatch.GetElapsedTime(start).TotalMilliseconds,8:F1} ms wall{used.TotalMilliseconds,8:F1} ms of processors");
        return result;
    }
}
