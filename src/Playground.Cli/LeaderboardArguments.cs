using System.CommandLine;
using Playground.Judging;
using Playground.Statistics;

namespace Playground.Cli;

/// <summary>What a leaderboard can be asked for. The first value named is the default.</summary>
sealed class LeaderboardArguments
{
    readonly Option<string?> votes = new("--votes") { Description = "File of votes to rank without importing it: CSV with the header prompt_id,model_a,model_b,winner,judge, or LMArena JSON lines.", HelpName = "FILE" };
    readonly Option<string?> category = new("--category") { Description = "Only votes of this category." };
    readonly Option<string> ties = Choice("--ties", "A tie is half a win for each, or an outcome of its own.", "half", "davidson");
    readonly Option<string> bothBad = Choice("--both-bad", "\"Both bad\" counts like a tie, or not at all.", "half", "exclude");
    readonly Option<string> interval = Choice("--interval", "Where 95% intervals come from.", "sandwich", "bootstrap");
    readonly Option<int> rounds = new("--rounds") { Description = "Bootstrap rounds, 2 to 100000.", DefaultValueFactory = _ => 1000 };
    readonly Option<ulong> seed = new("--seed") { Description = "The same seed gives the same bootstrap.", DefaultValueFactory = _ => 1 };
    readonly Option<bool> skipBad = new("--skip-bad") { Description = "Leave lines out that can't be read, instead of taking nothing." };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[votes, category, ties, bothBad, interval, rounds, seed, skipBad])
            command.Options.Add(option);
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > 100_000)
                result.AddError("--rounds must be 2 to 100000.");
        });
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

    /// <exception cref="UsageException">There is no file, or it can't be taken.</exception>
    public VoteFile ReadVotes(ParseResult parsed, TextWriter error)
    {
        if (parsed.GetValue(votes) is not { } path)
            throw new UsageException("Name a file of votes with --votes FILE. Votes kept in the database come with rating sessions, which this version does not have.");
        var options = new VoteFileOptions { SkipBad = parsed.GetValue(skipBad), Category = parsed.GetValue(category) };
        var file = InputFile.Read(path, stream => VoteFileReader.Read(stream, options));
        foreach (var problem in file.Problems)
            error.WriteLine($"{path}:{problem.Line}: {problem.Message}");
        if (file.BadLines > file.Problems.Count)
            error.WriteLine($"… and {file.BadLines - file.Problems.Count} more bad lines.");
        if (file.BadLines > 0 && !options.SkipBad)
            throw new UsageException($"{path}: {file.BadLines} bad lines, so nothing was taken. With --skip-bad they are left out.");
        return file;
    }

    static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };
        return option.AcceptOnlyFromAmong(values);
    }
}
