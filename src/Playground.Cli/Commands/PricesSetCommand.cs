using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Pricing;

namespace Playground.Cli.Commands;

/// <summary><c>playground prices set MODEL</c>: a price of the team's own.</summary>
static class PricesSetCommand
{
    public static Command Create(CliContext context)
    {
        var arguments = new PriceArguments();
        var replace = new Option<bool>("--replace") { Description = "Correct a price of your own that begins on the same day." };
        var json = CliOptions.Json();
        var command = new Command("set", "Set what a model costs from a day on; amounts are per million tokens.");
        arguments.AddTo(command);
        command.Add(replace);
        command.Add(json);
        command.SetAction((parsed, cancellationToken) => context.WithPricesAsync(async (services, book) =>
        {
            var row = arguments.Read(parsed, book.Today);
            var change = await services.GetRequiredService<PriceEditor>().AddAsync([row], parsed.GetValue(replace), cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { changed = change.Added.Count > 0, price = PriceJson.Of(row) }));
            else
                context.Console.Output.WriteLine(change.Added.Count > 0
                    ? $"{row.Title} costs {PriceJson.Amount(row.Price.Input)} in, {PriceJson.Amount(row.Price.Output)} out ({row.Price.Currency} per million tokens) from {PriceJson.Day(row.Price.ValidFrom)} on."
                    : $"{row.Title} costs that already.");
            return ExitCodes.Ok;
        }));
        return command;
    }
}
