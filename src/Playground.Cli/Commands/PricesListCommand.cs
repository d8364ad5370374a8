using System.CommandLine;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Pricing;

namespace Playground.Cli.Commands;

/// <summary><c>playground prices list</c>: the prices in force on a day.</summary>
static class PricesListCommand
{
    public static Command Create(CliContext context)
    {
        var model = new Option<string?>("--model", "-m") { Description = "Only this model." };
        var at = NumberOptions.Day("--at", "The day, today when left out.");
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
                Write(context.Console.Output, rows);
            if (rows.Count > 0)
                return Task.FromResult(ExitCodes.Ok);
            context.Console.Error.WriteLine(wanted is null ? $"No price is known on {PriceJson.Day(date)}." : CostCommand.NoPrice(book, wanted, date));
            return Task.FromResult(ExitCodes.Failed);
        }));
        return command;
    }

    // Plain lines rather than a table that is cut to the width of a terminal: model ids are long, and lists are searched with grep.
    static void Write(TextWriter output, IReadOnlyList<PriceRow> rows)
    {
        string[] headings = ["model", "tier", "input", "cached", "output", "currency", "since", "read on"];
        string[][] lines = [headings, .. rows.Select(Cells)];
        var widths = headings.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
            output.WriteLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    static string[] Cells(PriceRow row) =>
    [
        TerminalText.Line(row.Model), TerminalText.Line(Tier(row)), PriceJson.Amount(row.Price.Input), PriceJson.Amount(row.Price.CachedInput), PriceJson.Amount(row.Price.Output),
        row.Price.Currency, PriceJson.Day(row.Price.ValidFrom), PriceJson.Day(row.Price.ReadOn),
    ];

    static string Tier(PriceRow row) =>
        $"{row.Series.Tier ?? "standard"}{(row.Price.AboveInputTokens is { } above ? FormattableString.Invariant($" > {above}") : "")}";
}
