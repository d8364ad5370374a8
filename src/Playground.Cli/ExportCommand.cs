using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Reporting;
using Playground.Reporting.Exporting;

namespace Playground.Cli;

/// <summary><c>playground export</c>: the stored answers with their texts, for other programs.</summary>
static class ExportCommand
{
    public static Command Create(CliContext context)
    {
        var arguments = new ReportArguments();
        var output = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var format = CliOptions.Choice("--format", "promptfoo's results JSON (version 3), or JSON lines with everything that is kept of an answer.", "promptfoo", "jsonl");
        var command = new Command("export", "Write stored answers with their texts for other programs.") { output, format };
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var (path, filter, promptfoo) = (parsed.GetValue(output)!, arguments.Filter(parsed), parsed.GetValue(format) == "promptfoo");
            return context.WithStoreAsync(services => RunAsync(services, filter, promptfoo, path, context.Console, cancellationToken));
        });
        return command;
    }

    static async Task<int> RunAsync(IServiceProvider services, ReportFilter filter, bool promptfoo, string path, CliConsole console, CancellationToken cancellationToken)
    {
        try
        {
            var answers = services.GetRequiredService<AnswerExport>().ReadAsync(filter, cancellationToken);
            var count = await OutputFile.WriteAsync(path, async stream =>
            {
                var written = promptfoo
                    ? await PromptfooExport.WriteAsync(answers, services.GetRequiredService<TimeProvider>().GetUtcNow(), stream, cancellationToken)
                    : await AnswerLines.WriteAsync(answers, stream, cancellationToken);
                return written > 0 ? written : throw new InvalidReportException(ReportFault.NothingMatches, "No answers match; nothing was written. `playground history` lists what there is; widen the filter.");
            });
            console.Error.WriteLine($"{path}: {count} answers.");
            return ExitCodes.Ok;
        }
        catch (InvalidReportException exception)
        {
            console.Error.WriteLine(exception.Message);
            return ExitCodes.Failed;
        }
    }
}
