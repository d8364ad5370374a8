using System.CommandLine;
using System.Globalization;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Spectre.Console;

namespace Playground.Cli.Commands;

/// <summary><c>playground sets list</c>.</summary>
static class SetsListCommand
{
    public static Command Create(CliContext context)
    {
        var json = CliOptions.Json();
        var command = new Command("list", "List the sets of prompts.") { json };
        command.SetAction((parsed, cancellationToken) => context.WithSetsAsync(async (_, sets) =>
        {
            var known = await sets.ListAsync(cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { sets = known }));
            else if (known.Count == 0)
                context.Console.Output.WriteLine("There are no sets yet. Take one with `playground sets import FILE`, or an example with `playground sets import --example every-check.yaml`.");
            else
                context.Console.Ansi.Write(Table(known));
            return ExitCodes.Ok;
        }));
        return command;
    }

    static Table Table(IReadOnlyList<PromptSets.PromptSetInfo> sets)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(TableCell.Words("set")).AddColumn(TableCell.Whole("id")).AddColumn(TableCell.Whole("version", right: true)).AddColumn(TableCell.Whole("rows", right: true)).AddColumn(TableCell.Whole("changed"));
        foreach (var set in sets)
            table.AddRow(TableCell.Of(set.Name), TableCell.Of(set.Id), TableCell.Of($"{set.Version}"), TableCell.Of(set.Rows.ToString("N0", CultureInfo.CurrentCulture)), TableCell.Of(set.ChangedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        return table;
    }
}
