using System.Globalization;
using Playground.Cli.Hosting;
using Playground.Statistics.Leaderboards;
using Spectre.Console;

namespace Playground.Cli.Output;

/// <summary>A leaderboard for people: the table, and under it how it came about.</summary>
static class LeaderboardText
{
    public static void Write(CliConsole console, RankedVotes ranked)
    {
        var groups = ranked.Leaderboard.InGroups();
        var places = ranked.Models.Index().ToDictionary(model => model.Item, model => model.Index);
        foreach (var (index, group) in groups.Index())
        {
            if (groups.Count > 1)
                console.Output.WriteLine(Show($"Group {index + 1} of {groups.Count}: {Counted.Of(group.Count, "model")}, {Counted.Of(group.Sum(row => row.Votes) / 2, "vote")}"));
            console.Ansi.Write(Table(group, row => ranked.Fit.ScoreAgainstAverage(places[row.Model])));
        }
        if (groups.Count > 1)
            console.Output.WriteLine("Models of different groups never met: their ratings and ranks can't be compared.");
        console.Output.WriteLine(Method(ranked.Leaderboard));
        foreach (var note in ranked.Leaderboard.Settings.Notes)
            console.Output.WriteLine(note);
    }

    static Table Table(IReadOnlyList<LeaderboardRow> rows, Func<LeaderboardRow, double> score)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (heading, right) in ((string, bool)[])[("Rank", true), ("Model", false), ("Rating", true), ("Interval", true), ("Score", true), ("Votes", true)])
            table.AddColumn(right ? TableCell.Whole(heading, right) : TableCell.Words(heading));
        foreach (var row in rows)
            table.AddRow([.. Cells(row, score(row)).Select(cell => TableCell.Of(cell))]);
        return table;
    }

    static IEnumerable<string> Cells(LeaderboardRow row, double score) =>
    [
        row.RankLow == row.RankHigh ? Show($"{row.RankLow}") : Show($"{row.RankLow}–{row.RankHigh}"),
        row.Model,
        Show($"{row.Rating:F0}"),
        Show($"{row.Lower:F0}–{row.Upper:F0}"),
        Show($"{score:P0}"),
        Show($"{row.Votes:N0}"),
    ];

    static string Method(Leaderboard leaderboard)
    {
        var settings = leaderboard.Settings;
        var ties = settings.Ties == "davidson" ? Show($"Davidson (ν = {settings.Nu:F3} ± {settings.NuStandardError:F3})") : "Bradley–Terry, ties as half wins";
        var bothBad = settings.BothBad == "exclude" ? "\"both bad\" left out" : "\"both bad\" as a tie";
        var interval = settings.Interval == "bootstrap"
            ? Show($"{settings.Confidence:P0} intervals by bootstrap of {settings.Resampled} ({settings.Rounds:N0} rounds, seed {settings.Seed})")
            : Show($"{settings.Confidence:P0} intervals ({settings.Interval})");
        var category = settings.Category is null ? "" : $"; category {settings.Category}";
        return Show($"{ties}; {bothBad}; {interval}; {Counted.Of(leaderboard.Votes, "vote")}{category}. Sorted by the lower end of the interval. 400 points are odds of 10 to 1; the mean {(leaderboard.Settings.Islands is null ? "" : "of each group ")}is 1000. Score: against the average opponent, a tie as half.");
    }

    static string Show(FormattableString text) => text.ToString(CultureInfo.CurrentCulture);
}
