using System.CommandLine;
using System.Text.Json;
using Playground.Judging;
using Playground.Statistics;

namespace Playground.Cli;

/// <summary><c>playground leaderboard</c>: models ranked by pairwise votes.</summary>
static class LeaderboardCommand
{
    public static Command Create(CliContext context)
    {
        var arguments = new LeaderboardArguments();
        var json = CliOptions.Json();
        var command = new Command("leaderboard", "Rank models by pairwise votes.") { json };
        arguments.AddTo(command);
        command.SetAction(parsed =>
        {
            var file = arguments.ReadVotes(parsed, context.Console.Error);
            var ranked = Calculate(file.Votes, arguments.Options(parsed), arguments.Category(parsed));
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(JsonSerializer.Serialize(ranked.Leaderboard, StatisticsJson.Readable.Leaderboard));
            else
                LeaderboardText.Write(context.Console, ranked);
            return ExitCodes.Ok;
        });
        return command;
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
