using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Ratings.Exchange;
using Playground.Ratings.Exchange.Writing;
using Playground.Ratings.VoteFiles;
using Playground.RatingSessions;
using Playground.Viewers;

namespace Playground.Cli.Commands;

/// <summary><c>playground votes export</c>: the stored votes in a format of the field.</summary>
static class VotesExportCommand
{
    public static Command Create(CliContext context)
    {
        var format = new Option<string>("--format") { Description = string.Join(", ", VoteFormats.Writable), Required = true }.AcceptOnlyFromAmong([.. VoteFormats.Writable]);
        var filter = new VoteFilterArguments();
        var names = new Option<bool>("--names") { Description = "Write the names of raters instead of their ids." };
        var target = new Option<string?>("--out") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var command = new Command("export", "Write the stored votes. Those of a blind session that hasn't been revealed only with --session, with letters in place of the models.") { format, names, target };
        filter.AddTo(command);
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services =>
        {
            var options = new VoteExportOptions { Filter = filter.Read(parsed), Viewer = Viewer.Operator, Names = parsed.GetValue(names) };
            if (options.Filter.SessionId is { } session && await services.GetRequiredService<IRatingSessionRepository>().FindAsync(session, cancellationToken) is null)
                throw new CommandFailedException($"There is no rating session \"{session}\". Its id is the last part of its page's address.");
            var chosen = VoteFormats.Find(parsed.GetValue(format), VoteFormats.Writable)!.Value;
            var exporter = services.GetRequiredService<VoteExporter>();
            var count = parsed.GetValue(target) is { } path
                ? await OutputFile.WriteAsync(path, output => ExportAsync(exporter, chosen, options, output, cancellationToken))
                : await ToConsoleAsync(context.Console, isJson: chosen != VoteFormat.Csv, output => ExportAsync(exporter, chosen, options, output, cancellationToken));
            context.Console.Error.WriteLine($"{count.Written} written{(count.LeftOut > 0 ? $", {count.LeftOut} left out that this format has no way to tell" : "")}.{ConcealedVotes.Sentence(count)}");
            return ExitCodes.Ok;
        }));
        return command;
    }

    static async Task<ExportCount> ExportAsync(VoteExporter exporter, VoteFormat format, VoteExportOptions options, Stream output, CancellationToken cancellationToken)
    {
        try
        {
            return await exporter.ExportAsync(format, options, output, cancellationToken);
        }
        catch (VotesNotExportableException exception)
        {
            throw new UsageException($"{exception.Message} See --model and --against.");
        }
    }

    static async Task<ExportCount> ToConsoleAsync(CliConsole console, bool isJson, Func<Stream, Task<ExportCount>> export)
    {
        await using var output = new WriterStream(console.Output, isJson);
        return await export(output);
    }
}
