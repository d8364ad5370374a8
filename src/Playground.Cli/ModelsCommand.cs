using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Models;
using Spectre.Console;

namespace Playground.Cli;

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
                context.Console.Ansi.Write(Table(models));
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

    static Table Table(IReadOnlyList<ModelCard> models)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Model", "Maker", "Openness", "Data goes to", "State");
        foreach (var card in models)
            table.AddRow(new Text(card.Id), new Text(card.Maker ?? "—"), new Text(card.Access.Openness().ToString()),
                new Text(card.IsLocal ? "this machine" : card.Data.Host!), new Text(card.State == ModelState.Ready ? "ready" : $"{card.State}: {card.Reason}"));
        return table;
    }
}
