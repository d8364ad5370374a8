using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Votes;

namespace Playground.Cli.Tests.Commands;

public class LeaderboardTextTests
{
    [Theory]
    [InlineData(10, 80)]
    [InlineData(45, 80)]
    [InlineData(200, 80)]
    [InlineData(1000, 80)]
    [InlineData(45, 60)]
    public void Write_LongNamesInANarrowTerminal_BreaksNamesOnly(int name, int width)
    {
        var ranked = Ranked(name);
        using var output = new StringWriter();
        var console = new CliConsole(() => Stream.Null, output, TextWriter.Null, IsInteractive: false);
        console.Ansi.Profile.Width = width;

        LeaderboardText.Write(console, ranked);

        var table = output.ToString().Split('\n').TakeWhile(line => !line.StartsWith("Bradley", StringComparison.Ordinal)).ToArray();
        Assert.All(table, line => Assert.True(line.Length <= width, line));
        Assert.All(ranked.Leaderboard.Models, row => Assert.Contains(table, line =>
            line.Contains($"{row.Rating:F0}", StringComparison.Ordinal) && line.Contains($"{row.Lower:F0}–{row.Upper:F0}", StringComparison.Ordinal) && line.Contains($"{row.Votes:N0}", StringComparison.Ordinal)));
    }

    static RankedVotes Ranked(int length)
    {
        string[] models = ["a" + new string('x', length - 1), "b" + new string('y', length - 1), "c"];
        var votes = Enumerable.Range(0, 30_000).Select(vote => new PackedVote(vote % 3, (vote + 1) % 3, (VoteOutcome)(vote % 7 % 3))).ToArray();
        return LeaderboardCalculator.Calculate(new VoteTable(models, [], votes), new());
    }
}
