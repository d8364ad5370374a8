using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;

namespace Playground.Cli.Commands;

/// <summary><c>playground cost</c>: what so many tokens of a model cost.</summary>
static class CostCommand
{
    public static Command Create(CliContext context)
    {
        var arguments = new CostArguments();
        var json = CliOptions.Json();
        var command = new Command("cost", "Say what so many tokens of a model cost.");
        arguments.AddTo(command);
        command.Add(json);
        command.SetAction(parsed => context.WithPricesAsync((services, book) =>
        {
            var question = arguments.Read(parsed, book.Today);
            var terms = book.Find(question.Model, question.Date)?.For(question.Tier, question.Usage.Input);
            var cost = terms is null ? null : CostCalculator.Cost(question.Usage, terms);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(Json(question, terms, cost, services.GetRequiredService<LocalCostService>().Rates())));
            else if (cost is not null)
                context.Console.Output.WriteLine($"{PriceJson.Amount(cost.Amount)} {cost.Currency} ({question.Model}, price of {PriceJson.Day(terms!.ValidFrom)}, {terms.Source ?? "source unknown"})");
            if (cost is not null)
                return Task.FromResult(ExitCodes.Ok);
            context.Console.Error.WriteLine(terms is null ? NoPrice(book, question.Model, question.Date, question.Tier) : $"The price of {question.Model} doesn't say what all of these tokens cost.");
            return Task.FromResult(ExitCodes.Failed);
        }));
        return command;
    }

    /// <summary>Why nothing is known, and what to do.</summary>
    public static string NoPrice(PriceService book, string model, DateOnly date, string? tier = null)
    {
        if (book.Find(model, date) is not null)
            return $"No price of {model} is known for {(PriceTier.Normalise(tier) is { } name ? $"the tier {name}" : "the standard tier")} and that length. `playground prices list --model {model}` lists those that are.";
        var first = book.FirstDay(model);
        return first > date
            ? $"No price of {model} is known on {PriceJson.Day(date)}; the first one begins on {PriceJson.Day(first)}."
            : $"No price of {model} is known on {PriceJson.Day(date)}. Set one: playground prices set {model} --input … --output …";
    }

    static object Json(CostQuestion question, ModelPrice? terms, AnswerCost? cost, IReadOnlyList<ExchangeRate> rates) => new
    {
        model = question.Model,
        costUsd = cost is null ? null : new ExchangeRates(rates).Convert(cost.Amount, cost.Currency, "USD", question.Date)?.Amount,
        cost = cost?.Amount,
        cost?.Currency,
        priceFrom = cost is null ? null : terms?.ValidFrom,
        priceReadOn = cost is null ? null : terms?.ReadOn,
        priceSource = cost is null ? null : terms?.Source,
        at = question.Date,
        tier = PriceTier.Normalise(question.Tier) ?? "standard",
        inputTokens = question.Usage.Input,
        cachedTokens = question.Usage.CacheRead,
        outputTokens = question.Usage.Output,
        price = terms is null ? null : PriceJson.Of(new(question.Model, terms)),
    };
}
