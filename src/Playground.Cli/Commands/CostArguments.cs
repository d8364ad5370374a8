using System.CommandLine;
using Playground.Cli.Hosting;
using Playground.Metrics;

namespace Playground.Cli.Commands;

/// <summary>The options of <c>cost</c>.</summary>
sealed class CostArguments
{
    readonly Option<string> _model = new("--model", "-m") { Description = "Id of the model, such as openai/gpt-5.", Required = true };
    readonly Option<long?> _input = NumberOptions.Tokens("--input-tokens", "The whole input, cached tokens included.", required: true);
    readonly Option<long?> _output = NumberOptions.Tokens("--output-tokens", "The whole output, reasoning included.", required: true);
    readonly Option<long?> _cached = NumberOptions.Tokens("--cached-tokens", "Of the input, the tokens that came from the provider's cache.");
    readonly Option<long?> _cacheWrite = NumberOptions.Tokens("--cache-write-tokens", "Of the input, the tokens written to the provider's cache.");
    readonly Option<long?> _reasoning = NumberOptions.Tokens("--reasoning-tokens", "Of the output, the tokens spent on reasoning.");
    readonly Option<string?> _tier = new("--tier") { Description = "The service tier; standard when left out." };
    readonly Option<DateOnly?> _at = NumberOptions.Day("--at", "The day, today when left out.");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_model, _input, _cached, _cacheWrite, _output, _reasoning, _tier, _at])
            command.Add(option);
    }

    public CostQuestion Read(ParseResult parsed, DateOnly today)
    {
        var (input, output) = (parsed.GetValue(_input)!.Value, parsed.GetValue(_output)!.Value);
        var (cached, written, reasoning) = (parsed.GetValue(_cached) ?? 0, parsed.GetValue(_cacheWrite) ?? 0, parsed.GetValue(_reasoning) ?? 0);
        if (cached + written > input)
            throw new UsageException($"--input-tokens is {input}, less than the {cached + written} tokens from and to the cache; the input includes them.");
        if (reasoning > output)
            throw new UsageException($"--output-tokens is {output}, less than the {reasoning} of --reasoning-tokens; the output includes them.");
        var usage = new TokenUsage { UncachedInput = input - cached - written, CacheRead = cached, CacheWrite = written, Output = output, Reasoning = reasoning };
        return new(parsed.GetValue(_model)!, usage, parsed.GetValue(_tier), parsed.GetValue(_at) ?? today);
    }
}
