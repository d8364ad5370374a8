using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Reports.Writing;
using Playground.Viewers;

namespace Playground.Cli.Commands;

/// <summary><c>playground report</c>: one document from the stored answers and votes, for those who decide.</summary>
static class ReportCommand
{
    public static Command Create(CliContext context)
    {
        var arguments = new ReportArguments();
        var output = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var format = new Option<string?>("--format") { Description = "html, md, xlsx, csv (a ZIP of tables) or json; without it the file's ending decides." };
        format.AcceptOnlyFromAmong([.. ReportWriters.All.Select(writer => writer.Format)]);
        var language = CliOptions.Choice("--lang", "The report's language.", [.. ReportLanguages.All]);
        var title = new Option<string?>("--title") { Description = "The report's title." };
        var recommendation = new Option<string?>("--recommendation") { Description = "The recommendation, in your words." };
        var raters = new Option<bool>("--rater-names") { Description = "Names of raters instead of R1, R2, …" };
        var command = new Command("report", "Write a report of stored answers, ratings and costs.") { output, format, language, title, recommendation, raters };
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(output)!;
            var writer = Writer(parsed.GetValue(format), path);
            var settings = new ReportSettings
            {
                Title = parsed.GetValue(title) ?? "",
                Recommendation = parsed.GetValue(recommendation) ?? "",
                Language = parsed.GetValue(language)!,
                Filter = arguments.Filter(parsed),
                RaterNames = parsed.GetValue(raters),
            };
            if (settings.Faults().FirstOrDefault() is { } fault)
                throw new UsageException(fault.Message);
            return context.WithStoreAsync(services => RunAsync(services.GetRequiredService<ReportBuilder>(), settings, writer, path, context.Console, cancellationToken));
        });
        return command;
    }

    static IReportWriter Writer(string? format, string path) => format is not null ? ReportWriters.Find(format)! : ReportWriters.ForFile(path)
        ?? throw new UsageException($"The ending of \"{path}\" names no format; expected {string.Join(", ", ReportWriters.All.Select(writer => writer.Extension))}, or --format.");

    static async Task<int> RunAsync(ReportBuilder builder, ReportSettings settings, IReportWriter writer, string path, CliConsole console, CancellationToken cancellationToken)
    {
        var report = await builder.BuildAsync(settings, Viewer.Operator, cancellationToken: cancellationToken);
        await OutputFile.WriteAsync(path, async stream =>
        {
            await writer.WriteAsync(report, stream, cancellationToken);
            return true;
        });
        var method = report.Figures.Method;
        console.Error.WriteLine($"{path}: answers {method.Answers}, ratings {method.Ratings}, models {report.Figures.Models.Count}.");
        return ExitCodes.Ok;
    }
}
