using System.CommandLine;
using Playground.Cli.Hosting;
using Playground.Ratings;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Votes;

namespace Playground.Cli.Commands;

/// <summary>What a leaderboard can be asked for. The first value named is the default.</summary>
sealed class LeaderboardArguments
{
    readonly Option<string?> votes = new("--votes")
    {
        Description = "File of votes to rank instead of the stored ones, without importing it: CSV with the header prompt_id,model_a,model_b,winner,judge, or LMArena JSON lines.",
        HelpName = "FILE",
    };
    readonly Option<string?> category = new("--category") { Description = "Only votes of this category; a tag for stored votes." };
    readonly Option<string?> session = new("--session") { Description = "Only votes of this rating session.", HelpName = "ID" };
    readonly Option<string> ties = CliOptions.Choice("--ties", "A tie is half a win for each, or an outcome of its own.", "half", "davidson");
    readonly Option<string> bothBad = CliOptions.Choice("--both-bad", "\"Both bad\" counts like a tie, or not at all.", "half", "exclude");
    readonly Option<string> interval = CliOptions.Choice("--interval", "Where 95% intervals come from.", "sandwich", "bootstrap");
    readonly Option<int> rounds = CliOptions.Rounds();
    readonly Option<ulong> seed = CliOptions.Seed();
    readonly Option<bool> skipBad = CliOptions.SkipBad();

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[votes, category, session, ties, bothBad, interval, rounds, seed, skipBad])
            command.Options.Add(option);
    }

    public string? Category(ParseResult parsed) => parsed.GetValue(category);

    public LeaderboardOptions Options(ParseResult parsed) => new()
    {
        Ties = parsed.GetValue(ties) == "davidson" ? TieRule.Davidson : TieRule.Half,
        BothBad = parsed.GetValue(bothBad) == "exclude" ? BothBadRule.Exclude : BothBadRule.Half,
        Interval = parsed.GetValue(interval) == "bootstrap" ? IntervalKind.Bootstrap : IntervalKind.Sandwich,
        Rounds = parsed.GetValue(rounds),
        Seed = parsed.GetValue(seed),
    };

    /// <returns><c>null</c> when the stored votes are meant.</returns>
    public string? File(ParseResult parsed) => parsed.GetValue(votes);

    /// <summary>Which of the stored votes to rank by.</summary>
    public RatingFilter Filter(ParseResult parsed) => new() { Tag = parsed.GetValue(category), SessionId = parsed.GetValue(session) };

    /// <exception cref="UsageException">The file can't be taken.</exception>
    public VoteFile ReadFile(ParseResult parsed, string path, TextWriter error)
    {
        if (parsed.GetValue(session) is not null)
            throw new UsageException("--session chooses among stored votes; a file of votes knows no sessions.");
        var options = new VoteFileOptions
        {
            SkipBad = parsed.GetValue(skipBad),
            Category = parsed.GetValue(category),
            Raters = parsed.GetValue(interval) == "bootstrap",
            CountsOnly = parsed.GetValue(interval) != "bootstrap",
        };
        var file = InputFile.Read(path, stream => VoteFileReader.Read(stream, options));
        InputFile.Report(path, file.Problems.Select(problem => (problem.Line, problem.Message)), file.BadLines, options.SkipBad, error);
        return file;
    }
}
