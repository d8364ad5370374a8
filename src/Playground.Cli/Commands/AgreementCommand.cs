using System.CommandLine;
using System.Text.Json;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.RaterAgreement;

namespace Playground.Cli.Commands;

/// <summary><c>playground agreement</c>: how far raters agree.</summary>
static class AgreementCommand
{
    public static Command Create(CliContext context)
    {
        var ratings = new Option<string>("--ratings") { Description = "File of ratings: CSV with the header item,rater,value, one line a rating.", HelpName = "FILE", Required = true };
        var level = CliOptions.Choice("--level", "What a difference between two values means.", "nominal", "ordinal", "interval", "ratio");
        var rounds = CliOptions.Rounds();
        var seed = CliOptions.Seed();
        var skipBad = CliOptions.SkipBad();
        var json = CliOptions.Json();
        var command = new Command("agreement", "Measure how far raters agree.") { ratings, level, rounds, seed, skipBad, json };
        command.SetAction(parsed =>
        {
            var options = new AgreementOptions
            {
                Level = Enum.Parse<MeasurementLevel>(parsed.GetValue(level)!, ignoreCase: true),
                Rounds = parsed.GetValue(rounds),
                Seed = parsed.GetValue(seed),
            };
            var path = parsed.GetValue(ratings)!;
            var file = InputFile.Read(path, stream => RatingFileReader.Read(stream, options.Level, parsed.GetValue(skipBad)));
            InputFile.Report(path, file.Problems.Select(problem => (problem.Line, problem.Message)), file.Problems.Count, parsed.GetValue(skipBad), context.Console.Error);
            var table = RatingTable.Of(file.Ratings, options.Level);
            var report = Agreement.Of(table, options);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(TerminalText.Json(JsonSerializer.Serialize(report, StatisticsJson.Readable.AgreementReport)));
            else
                AgreementText.Write(context.Console, report, table);
            return ExitCodes.Ok;
        });
        return command;
    }
}
