using System.CommandLine;
using Playground.Cli.Hosting;
using Playground.Pricing;

namespace Playground.Cli.Commands;

/// <summary>The options of <c>prices set</c> and the price that they make.</summary>
sealed class PriceArguments
{
    readonly Argument<string> _model = new("model") { Description = "Id of the model, such as openai/gpt-5; * and ? stand for characters other than /." };
    readonly Option<decimal?> _input = NumberOptions.Money("--input", "Input.", required: true);
    readonly Option<decimal?> _output = NumberOptions.Money("--output", "Output.", required: true);
    readonly Option<decimal?> _cached = NumberOptions.Money("--cached", "Input from the provider's cache.");
    readonly Option<decimal?> _cacheWrite = NumberOptions.Money("--cache-write", "Input written to the provider's cache.");
    readonly Option<decimal?> _reasoning = NumberOptions.Money("--reasoning", "Reasoning, where it costs other than output.");
    readonly Option<decimal?> _perRequest = NumberOptions.Money("--per-request", "For each request, whatever its size.");
    readonly Option<DateOnly?> _validFrom = NumberOptions.Day("--valid-from", "The first day; today when left out.");
    readonly Option<DateOnly?> _validUntil = NumberOptions.Day("--valid-until", "The last day; open when left out.");
    readonly Option<string> _currency = new("--currency") { Description = "Code of ISO 4217.", DefaultValueFactory = _ => "USD" };
    readonly Option<string?> _tier = new("--tier") { Description = "batch, flex, priority or another tier as the provider reports it." };
    readonly Option<long?> _above = NumberOptions.Tokens("--above", "Only for requests of more input tokens than this.");
    readonly Option<string?> _source = new("--source") { Description = "Where the price was read." };

    public void AddTo(Command command)
    {
        command.Add(_model);
        foreach (var option in (Option[])[_input, _output, _cached, _cacheWrite, _reasoning, _perRequest, _validFrom, _validUntil, _currency, _tier, _above, _source])
            command.Add(option);
    }

    public PriceRow Read(ParseResult parsed, DateOnly today) => new(parsed.GetValue(_model)!, new()
    {
        Input = parsed.GetValue(_input),
        Output = parsed.GetValue(_output),
        CachedInput = parsed.GetValue(_cached),
        CacheWrite = parsed.GetValue(_cacheWrite),
        Reasoning = parsed.GetValue(_reasoning),
        PerRequest = parsed.GetValue(_perRequest),
        ValidFrom = parsed.GetValue(_validFrom) ?? today,
        ValidUntil = parsed.GetValue(_validUntil),
        Currency = parsed.GetValue(_currency)!,
        Tier = PriceTier.Normalise(parsed.GetValue(_tier)),
        AboveInputTokens = parsed.GetValue(_above),
        Source = parsed.GetValue(_source) ?? PriceTerms.Entered,
        ReadOn = today,
    });
}
