using System.CommandLine;
using System.CommandLine.Parsing;
using Playground.Cli.Hosting;
using Playground.Evaluations;

namespace Playground.Cli.Commands;

/// <summary>The options of <c>evaluate</c>.</summary>
sealed class EvaluateArguments
{
    readonly Option<string[]> _models = new("--model", "-m") { Description = "Id of a model (see `playground models`); give it once for each model. With --resume, models to add." };
    readonly Option<string?> _name = new("--name") { Description = "What to call the evaluation; the set's name when left out." };
    readonly Option<int> _repeat = NumberOptions.Whole("--repeat", "How often to ask each row; once when left out.", 1, EvaluationLimits.MostRepetitions, 1);
    readonly Option<int> _concurrency = NumberOptions.Whole("--concurrency", "How many answers of one model are written at once.", 1, EvaluationLimits.MostConcurrent, EvaluationLimits.Concurrency);
    readonly Option<decimal?> _maxCost = NumberOptions.Money("--max-cost", "Stop when hosts have charged so many US dollars.");
    readonly Option<bool> _unknownPrices = new("--allow-unknown-prices") { Description = "With --max-cost, ask models too whose price isn't known." };
    readonly Option<long?> _maxRequests = NumberOptions.Long("--max-requests", "Stop when models have been asked so often.");
    readonly Option<double?> _temperature = NumberOptions.Number("--temperature", "0 to 2; 0 picks the likeliest token every time.");
    readonly Option<int?> _maxTokens = NumberOptions.Whole("--max-tokens", "The most tokens to write.");
    readonly Option<long?> _seed = NumberOptions.Long("--seed", "The same seed gives the same text where the model supports it.");

    public Argument<string?> Set { get; } = new("set") { Description = "Name or id of a set; see `playground sets list`.", Arity = ArgumentArity.ZeroOrOne };

    public Option<string?> Resume { get; } = new("--resume") { Description = "Id of an evaluation to go on with, in place of a set." };

    public Option<bool> RetryFailed { get; } = new("--retry-failed") { Description = "With --resume, ask again for answers that failed." };

    public Option<string?> Out { get; } = new("--out", "-o") { Description = "Write the results to this file: .jsonl, .csv, .json (promptfoo's results) or .xml (JUnit)." };

    public Option<double?> PassRate { get; } = NumberOptions.Number("--pass-rate", "Return 100 when a smaller share of checked answers passed, from 0 to 1.");

    public Option<bool> DryRun { get; } = new("--preview") { Description = "Print what it would take, and ask no model." };

    public void AddTo(Command command)
    {
        command.Add(Set);
        foreach (var option in (Option[])[_models, _repeat, _concurrency, _maxCost, _unknownPrices, _maxRequests, _temperature, _maxTokens, _seed, _name, Resume, RetryFailed, Out, PassRate, DryRun])
            command.Add(option);
    }

    public IReadOnlyList<string> Models(ParseResult parsed) => parsed.GetValue(_models) ?? [];

    public EvaluationRequest Request(ParseResult parsed, PromptSets.PromptSet set) => new()
    {
        Set = set,
        Name = parsed.GetValue(_name),
        ModelIds = Models(parsed),
        Repetitions = parsed.GetValue(_repeat),
        Sampling = new() { Temperature = parsed.GetValue(_temperature), MaxTokens = parsed.GetValue(_maxTokens), Seed = parsed.GetValue(_seed) },
        Limits = Limits(parsed),
    };

    /// <summary>Those of before where no option names another.</summary>
    public EvaluationLimits? NewLimits(ParseResult parsed) =>
        ((Option[])[_concurrency, _maxCost, _maxRequests, _unknownPrices]).Any(option => parsed.GetResult(option) is { Implicit: false }) ? Limits(parsed) : null;

    EvaluationLimits Limits(ParseResult parsed) => new()
    {
        PerModel = parsed.GetValue(_concurrency),
        MostCost = parsed.GetValue(_maxCost),
        AllowUnknownPrices = parsed.GetValue(_unknownPrices),
        MostRequests = parsed.GetValue(_maxRequests),
    };
}
