using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Pricing;
using Playground.Pricing.Importing;

namespace Playground.Cli.Commands;

/// <summary><c>playground prices import FILE</c>: takes over LiteLLM's or OpenRouter's price list.</summary>
static class PricesImportCommand
{
    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("file") { Description = "LiteLLM's model_prices_and_context_window.json, or what OpenRouter answers to /api/v1/models." };
        var format = new Option<string?>("--format") { Description = "litellm or openrouter; told by the content when left out." };
        format.AcceptOnlyFromAmong("litellm", "openrouter");
        var replace = new Option<bool>("--replace") { Description = "Correct prices of your own that began today." };
        var skipBad = CliOptions.SkipBad("models");
        var json = CliOptions.Json();
        var command = new Command("import", "Take over a price list. Prices that differ hold from today on; earlier ones are kept.") { file, format, replace, skipBad, json };
        command.SetAction((parsed, cancellationToken) => context.WithPricesAsync(async (services, book) =>
        {
            var path = parsed.GetValue(file)!;
            await using var stream = InputFile.Open(path);
            var imported = PriceListReader.Read(stream, path, book.Today, Format(parsed.GetValue(format)));
            foreach (var fault in imported.Faults)
                context.Console.Error.WriteLine($"{path}: {fault.Message}");
            if (imported.Faults.Count > 0 && !parsed.GetValue(skipBad))
                throw new UsageException($"{path}: faults: {imported.Faults.Count}, so nothing was taken. With --skip-bad the models they belong to are left out.");
            var change = await services.GetRequiredService<PriceEditor>().AddAsync(imported.Rows, parsed.GetValue(replace), cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new
                {
                    file = path,
                    imported.Format,
                    readOn = book.Today,
                    added = change.Added.Count,
                    unchanged = change.Unchanged,
                    unpriced = imported.Unpriced,
                    faults = imported.Faults.Select(fault => fault.Message),
                    prices = change.Added.Select(PriceJson.Of),
                }));
            else
                context.Console.Output.WriteLine($"{Counted.Of(change.Added.Count, "price")} added from {PriceJson.Day(book.Today)} on, {change.Unchanged} in force already, {Counted.Of(imported.Unpriced.Count, "model")} without a usable price left out{(imported.Faults.Count > 0 ? $", and those with {Counted.Of(imported.Faults.Count, "fault")}" : "")}.");
            return ExitCodes.Ok;
        }));
        return command;
    }

    static PriceListFormat? Format(string? name) => name switch
    {
        null => null,
        "litellm" => PriceListFormat.LiteLlm,
        _ => PriceListFormat.OpenRouter,
    };
}
