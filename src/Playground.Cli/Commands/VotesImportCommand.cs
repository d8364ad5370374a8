using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Ratings.Exchange;
using Playground.Ratings.Exchange.Writing;
using Playground.Ratings.VoteFiles;

namespace Playground.Cli.Commands;

/// <summary><c>playground votes import FILE</c>: takes votes that were cast elsewhere.</summary>
static class VotesImportCommand
{
    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("file") { Description = "LMArena JSON lines, Open WebUI's feedback export, or CSV with the header prompt_id,model_a,model_b,winner,judge." };
        var format = new Option<string>("--format") { Description = string.Join(", ", VoteFormats.Readable), Required = true }.AcceptOnlyFromAmong([.. VoteFormats.Readable]);
        var skipBad = CliOptions.SkipBad();
        var json = CliOptions.Json();
        var command = new Command("import", "Take votes from a file. Votes that are stored already are recognised.") { file, format, skipBad, json };
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services =>
        {
            var path = parsed.GetValue(file)!;
            var import = await InputFile.ReadAsync(path, stream => TakeAsync(services.GetRequiredService<VoteImporter>(),
                stream, VoteFormats.Find(parsed.GetValue(format), VoteFormats.Readable)!.Value, parsed.GetValue(skipBad), cancellationToken));
            InputFile.Report(path, import.Problems.Select(problem => (problem.Line, problem.Message)), import.BadLines, parsed.GetValue(skipBad), context.Console.Error);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { file = path, format = parsed.GetValue(format), import.Added, import.Known, import.WithoutVote, import.BadLines }));
            else
                context.Console.Output.WriteLine($"{string.Join(", ", Said(import))}.");
            return ExitCodes.Ok;
        }));
        return command;
    }

    static IEnumerable<string> Said(VoteImport import)
    {
        yield return import.Added == 0 ? "No votes added" : $"{Counted.Of(import.Added, "vote")} added";
        if (import.Known > 0)
            yield return $"{import.Known:N0} known already";
        if (import.WithoutVote > 0)
            yield return $"{Counted.Of(import.WithoutVote, "entry", "entries")} without a comparison";
        if (import.BadLines > 0)
            yield return $"{Counted.Of(import.BadLines, "bad line")} left out";
    }

    static async Task<VoteImport> TakeAsync(VoteImporter importer, Stream stream, VoteFormat format, bool skipBad, CancellationToken cancellationToken) => stream.CanSeek
        ? await importer.ImportAsync(stream, format, skipBad, cancellationToken)
        : throw new InvalidDataException("This is a pipe, and votes are read twice: first to see that no line is bad. Write them to a file first.");
}
