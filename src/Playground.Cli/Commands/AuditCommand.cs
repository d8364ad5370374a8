using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Playground.Accounts;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Spectre.Console;

namespace Playground.Cli.Commands;

/// <summary><c>playground audit</c>: who did what, the newest first.</summary>
static class AuditCommand
{
    public static Command Create(CliContext context)
    {
        var json = CliOptions.Json();
        var limit = NumberOptions.Whole("--limit", "How many at most, 1 to 10000.", from: 1, to: 10_000, or: 100);
        var command = new Command("audit", "List who did what, the newest first.") { json, limit };
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services =>
        {
            var entries = await services.GetRequiredService<IAuditRepository>().ReadAsync(parsed.GetValue(limit), cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { entries }));
            else
                context.Console.Ansi.Write(Table(entries));
            return ExitCodes.Ok;
        }));
        return command;
    }

    static Table Table(IReadOnlyList<AuditEntry> entries)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(TableCell.Whole("When"), TableCell.Words("Who"), TableCell.Whole("What"), TableCell.Words("To what"), TableCell.Words("Detail"));
        foreach (var entry in entries)
            table.AddRow(TableCell.Of(entry.At.ToLocalTime().ToString("g", CultureInfo.CurrentCulture)), TableCell.Of(entry.Actor), TableCell.Of(entry.Action.ToString()), TableCell.Of(entry.Subject), TableCell.Of(entry.Detail));
        return table;
    }
}
