using System.CommandLine;
using Playground.Pricing;
using Spectre.Console;

namespace Playground.Cli;

/// <summary><c>playground prices list</c>: the prices in force on a day.</summary>
static class PricesListCommand
{
    public static Command Create(CliContext context)
    {
        var model = new Option<string?>("--model", "-m") { Description = "Only this model." };
        var at = PriceOptions.Day("--at", "The day, today when left out.");
        var json = CliOptions.Json();
        var command = new Command("list", "List the prices in force, per million tokens.") { model, at, json };
        command.SetAction(parsed => context.WithPricesAsync((_, book) =>
        {
            var date = parsed.GetValue(at) ?? book.Today;
            var wanted = parsed.GetValue(model);
            var rows = wanted is null ? book.InForce(date) : book.InForce(wanted, date);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { date, prices = rows.Select(PriceJson.Of) }));
            else if (rows.Count > 0)
                context.Console.Ansi.Write(Table(rows));
            if (rows.Count > 0)
                return Task.FromResult(ExitCodes.Ok);
            context.Console.Error.WriteLine(wanted is null ? $"No price is known on {PriceJson.Day(date)}." : CostCommand.NoPrice(book, wanted, date));
            return Task.FromResult(ExitCodes.Failed);
        }));
        return command;
    }

    static Table Table(IReadOnlyList<PriceRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Model", "Tier", "Input", "Cached", "Output", "Currency", "Since", "Read on");
        foreach (var row in rows)
            table.AddRow(
                new Text(row.Model), new Text(Tier(row)), new Text(PriceJson.Amount(row.Price.Input)), new Text(PriceJson.Amount(row.Price.CachedInput)),
                new Text(PriceJson.Amount(row.Price.Output)), new Text(row.Price.Currency), new Text(PriceJson.Day(row.Price.ValidFrom)), new Text(PriceJson.Day(row.Price.ReadOn)));
        return table;
    }

    static string Tier(PriceRow row) =>
        $"{row.Series.Tier ?? "standard"}{(row.Price.AboveInputTokens is { } above ? FormattableString.Invariant($" > {above}") : "")}";
}
