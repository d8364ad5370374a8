using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Models;
using Spectre.Console;

namespace Playground.Cli.Commands;

/// <summary><c>playground models</c>: every model that is configured, and whether it can be asked.</summary>
static class ModelsCommand
{
    public static Command Create(CliContext context)
    {
        var json = CliOptions.Json();
        var command = new Command("models", "List the models and whether each can be asked.") { json, ModelTestCommand.Create(context) };
        command.SetAction((parsed, cancellationToken) => context.WithServicesAsync(async services =>
        {
            var models = await services.GetRequiredService<ModelCatalog>().ListAsync(cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { models = models.Select(Row) }));
            else
                Write(context.Console, models);
            return ExitCodes.Ok;
        }));
        return command;
    }

    static object Row(ModelCard card) => new
    {
        card.Id,
        card.Name,
        card.Maker,
        card.Access,
        openness = card.Access.Openness(),
        card.State,
        card.Reason,
        card.Licence,
        card.ContextLength,
        card.Source,
        data = card.IsLocal ? "this machine" : card.Data.Host,
        card.Price,
        card.Local,
    };

    // What can be asked as a table; what can't by its reason, which the models of an endpoint mostly share.
    static void Write(CliConsole console, IReadOnlyList<ModelCard> models)
    {
        console.Ansi.Write(Table(models.Where(card => card.State == ModelState.Ready)));
        foreach (var group in models.Where(card => card.State != ModelState.Ready).GroupBy(card => card.Reason ?? card.State.ToString()))
        {
            console.Output.WriteLine($"! {string.Join(", ", group.Select(card => TerminalText.Line(card.Id)))}");
            console.Output.WriteLine($"  {group.Key}");
        }
    }

    static Table Table(IEnumerable<ModelCard> ready)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Ready", "Maker", "Openness", "Data goes to");
        foreach (var card in ready)
            table.AddRow(TableCell.Of(card.Id), TableCell.Of(card.Maker ?? "—"), TableCell.Of(card.Access.Openness().ToString()), TableCell.Of(card.IsLocal ? "this machine" : card.Data.Host!));
        return table;
    }
}
