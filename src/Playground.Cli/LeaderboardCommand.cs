using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Playground.Judging;
using Playground.Statistics;

namespace Playground.Cli;

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
                {
                    var votes = await services.GetRequiredService<IRatingStore>().VotesAsync(arguments.Filter(parsed), cancellationToken);
                    return Write(context.Console, arguments, parsed, votes, parsed.GetValue(json));
                });
            return Task.FromResult(Write(context.Console, arguments, parsed, arguments.ReadFile(parsed, path, context.Console.Error), parsed.GetValue(json)));
        });
        return command;
    }

    static int Write(CliConsole console, LeaderboardArguments arguments, ParseResult parsed, VoteTable votes, bool asJson)
    {
        var ranked = Calculate(votes, arguments.Options(parsed), arguments.Category(parsed));
        if (asJson)
            console.Output.WriteLine(JsonSerializer.Serialize(ranked.Leaderboard, StatisticsJson.Readable.Leaderboard));
        else
            LeaderboardText.Write(console, ranked);
        return ExitCodes.Ok;
    }

    static RankedVotes Calculate(VoteTable votes, LeaderboardOptions options, string? category)
    {
        try
        {
            return LeaderboardCalculator.Calculate(votes, options, category);
        }
        catch (VotesNotRankableException exception)
        {
            throw new UsageException(exception.Message);
        }
    }
}
