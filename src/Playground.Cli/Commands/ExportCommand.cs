using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Ratings.Exchange;
using Playground.Ratings.Exchange.Writing;
using Playground.Ratings.VoteFiles;
using Playground.Reports;
using Playground.Reports.Exporting;
using Playground.Viewers;

namespace Playground.Cli.Commands;

/// <summary><c>playground export</c>: the stored answers with their texts, or the votes on them, for other programs.</summary>
static class ExportCommand
{
    const string Promptfoo = "promptfoo";
    const string Lines = "jsonl";

    public static Command Create(CliContext context)
    {
        var arguments = new ReportArguments();
        var output = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var format = new Option<string?>("--format")
        {
            Description = $"Answers: {Promptfoo} (results JSON, version 3) or {Lines} (everything that is kept of an answer); without it the file's ending decides, .json or .jsonl. Votes: {string.Join(", ", VoteFormats.Writable)}, as `playground votes export` writes them.",
        };
        format.AcceptOnlyFromAmong([Promptfoo, Lines, .. VoteFormats.Writable]);
        var command = new Command("export", "Write stored answers with their texts, or the votes on them, for other programs.") { output, format };
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var (path, filter) = (parsed.GetValue(output)!, arguments.Filter(parsed));
            var chosen = parsed.GetValue(format) ?? ForFile(path);
            var votes = VoteFormats.Find(chosen, VoteFormats.Writable) is { } voteFormat ? (voteFormat, Votes(filter, chosen)) : ((VoteFormat, VoteExportOptions)?)null;
            return context.WithStoreAsync(services => RunAsync(
                stream => votes is var (known, options) ? VotesAsync(services, known, options, stream, cancellationToken) : AnswersAsync(services, filter, chosen, stream, cancellationToken),
                path, context.Console));
        });
        return command;
    }

    static async Task<int> RunAsync(Func<Stream, Task<ExportCount>> write, string path, CliConsole console)
    {
        try
        {
            var count = await OutputFile.WriteAsync(path, async stream => await write(stream) is var all && all.Written > 0 ? all
                : throw new CommandFailedException($"Nothing matches; nothing was written. `playground history` lists what there is; widen the filter.{ConcealedVotes.Sentence(all)}"));
            console.Error.WriteLine($"{path}: {count.Written} written.{ConcealedVotes.Sentence(count)}");
            return ExitCodes.Ok;
        }
        catch (VotesNotExportableException exception)
        {
            throw new CommandFailedException(exception.Message);
        }
    }

    static string ForFile(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" => Promptfoo,
        ".jsonl" => Lines,
        _ => throw new UsageException($"The ending of \"{path}\" names no format; expected .json ({Promptfoo}) or .jsonl ({Lines}), or --format."),
    };

    static async Task<ExportCount> AnswersAsync(IServiceProvider services, ReportFilter filter, string format, Stream stream, CancellationToken cancellationToken)
    {
        var answers = services.GetRequiredService<AnswerExport>().ReadAsync(filter, cancellationToken);
        return new(await (format == Promptfoo
            ? PromptfooExport.WriteAsync(answers, services.GetRequiredService<TimeProvider>().GetUtcNow(), stream, cancellationToken)
            : AnswerLines.WriteAsync(answers, stream, cancellationToken)), LeftOut: 0);
    }

    static Task<ExportCount> VotesAsync(IServiceProvider services, VoteFormat format, VoteExportOptions options, Stream stream, CancellationToken cancellationToken) =>
        services.GetRequiredService<VoteExporter>().ExportAsync(format, options, stream, cancellationToken);

    static VoteExportOptions Votes(ReportFilter filter, string format) => filter.Models.Count <= 2
        ? new()
        {
            Viewer = Viewer.Operator,
            Filter = new()
            {
                SessionId = filter.SessionId,
                Tag = filter.Tag,
                From = filter.Start,
                To = filter.End,
                ModelId = filter.Models.ElementAtOrDefault(0),
                OtherModelId = filter.Models.ElementAtOrDefault(1),
            },
        }
        : throw new UsageException($"--models names {filter.Models.Count} models; votes as {format} can be chosen by one or two.");
}
