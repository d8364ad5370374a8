using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Ratings;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Votes;
using Playground.Viewers;

namespace Playground.Cli.Commands;

/// <summary><c>playground leaderboard</c>: models ranked by pairwise votes, the stored ones or those of a file.</summary>
static class LeaderboardCommand
{
    public static Command Create(CliContext context)
    {
        var arguments = new LeaderboardArguments();
        var json = CliOptions.Json();
        var command = new Command("leaderboard", "Rank models by pairwise votes.") { json };
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            if (arguments.File(parsed) is not { } path)
                return context.WithStoreAsync(async services =>
                    Write(context.Console, arguments, parsed, await StoredAsync(services, arguments.Filter(parsed), context.Console.Error, cancellationToken), parsed.GetValue(json)));
            return Task.FromResult(Write(context.Console, arguments, parsed, arguments.ReadFile(parsed, path, context.Console.Error), parsed.GetValue(json)));
        });
        return command;
    }

    static async Task<VoteTable> StoredAsync(IServiceProvider services, RatingFilter filter, TextWriter error, CancellationToken cancellationToken)
    {
        var policy = services.GetRequiredService<VisibilityPolicy>();
        // A ranking is the same for all: rounds that are still being rated aren't in it.
        var visible = await policy.ForAsync(Viewer.Anybody, cancellationToken);
        var hidden = visible.ConcealedSessions;
        if (filter.SessionId is { } session && hidden.Contains(session))
            throw new CommandFailedException($"The rating session \"{session}\" is blind and not revealed: a ranking would tell which answer is whose. Reveal it on its page first.");
        var votes = await services.GetRequiredService<IRatingRepository>().VotesAsync(filter, visible, cancellationToken);
        if (filter.SessionId is null && hidden.Count > 0)
            error.WriteLine($"Left out: the votes of {(hidden.Count == 1 ? "a blind session that isn't" : $"{hidden.Count} blind sessions that aren't")} revealed yet.");
        if (filter.SessionId is null && await policy.CountOpenAsync(cancellationToken) is > 0 and var open)
            error.WriteLine($"Left out: the votes of {(open == 1 ? "a session that is" : $"{open} sessions that are")} still being rated.");
        return votes.Votes.Length > 0 ? votes
            : throw new CommandFailedException($"There are no votes to rank by{Chosen(filter)}; those of a session count when it is closed. Vote on the page, take votes with `playground votes import`, or rank a file with --votes FILE.");
    }

    static string Chosen(RatingFilter filter) => string.Concat(
        filter.SessionId is { } session ? $" in the session \"{session}\"" : "", filter.Tag is { } category ? $" in the category \"{category}\"" : "");

    static int Write(CliConsole console, LeaderboardArguments arguments, ParseResult parsed, VoteTable votes, bool asJson)
    {
        var attempt = LeaderboardCalculator.TryRank(votes, arguments.Options(parsed), arguments.Category(parsed));
        var ranked = attempt.Ranked ?? throw new UsageException(attempt.WhyNot!.Message);
        if (asJson)
            console.Output.WriteLine(TerminalText.Json(JsonSerializer.Serialize(ranked.Leaderboard, StatisticsJson.Readable.Leaderboard)));
        else
            LeaderboardText.Write(console, ranked);
        return ExitCodes.Ok;
    }
}
