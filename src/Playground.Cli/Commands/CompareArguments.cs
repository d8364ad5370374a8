using System.CommandLine;
using System.Text;
using Playground.Cli.Hosting;
using Playground.Comparisons;

namespace Playground.Cli.Commands;

/// <summary>The options of <c>compare</c> and the request that they make.</summary>
sealed class CompareArguments
{
    readonly Option<string[]> _models = new("--model", "-m") { Description = "Id of a model (see `playground models`); give it once for each model.", Required = true };
    readonly Option<string> _prompt = new("--prompt", "-p") { Description = "What to ask; - reads standard input.", Required = true };
    readonly Option<string?> _system = new("--system") { Description = "System prompt." };
    readonly Option<double?> _temperature = NumberOptions.Number("--temperature", "0 to 2; 0 picks the likeliest token every time.");
    readonly Option<double?> _topP = NumberOptions.Number("--top-p", "0 to 1.");
    readonly Option<int?> _maxTokens = NumberOptions.Whole("--max-tokens", "The most tokens to write.");
    readonly Option<long?> _seed = NumberOptions.Long("--seed", "The same seed gives the same text where the model supports it.");
    readonly Option<string[]> _stop = new("--stop") { Description = "Text at which to stop; may be given several times." };
    readonly Option<ThinkingLevel?> _thinking = new("--thinking") { Description = "How much local models think that have a switch for it: off, on, low, medium or high." };
    readonly Option<string[]> _tools = new("--tool") { Description = "A function that models may call, such as current_time, calculator or look_up; give it once for each." };
    readonly Option<FileInfo?> _toolText = new("--tool-text") { Description = "A UTF-8 text file that look_up looks things up in." };
    readonly Option<string[]> _tags = new("--tag") { Description = "A tag for the history; may be given several times." };
    readonly Option<int?> _repeat = NumberOptions.Whole("--repeat", "How often to ask each model; once when left out.");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_models, _prompt, _system, _temperature, _topP, _maxTokens, _seed, _stop, _thinking, _tools, _toolText, _repeat, _tags])
            command.Add(option);
    }

    public async Task<ComparisonRequest> ReadAsync(ParseResult parsed, Func<Stream> input, CancellationToken cancellationToken) => new()
    {
        Prompt = parsed.GetValue(_prompt) is "-" ? await ReadAsync(input, "Standard input", cancellationToken) : parsed.GetValue(_prompt)!,
        System = parsed.GetValue(_system),
        Lanes = [.. parsed.GetValue(_models)!.Select(model => new LaneRequest(model))],
        Repetitions = parsed.GetValue(_repeat) ?? 1,
        Tags = parsed.GetValue(_tags) ?? [],
        Sampling = new()
        {
            Temperature = parsed.GetValue(_temperature),
            TopP = parsed.GetValue(_topP),
            MaxTokens = parsed.GetValue(_maxTokens),
            Seed = parsed.GetValue(_seed),
            Stop = parsed.GetValue(_stop) ?? [],
            Thinking = parsed.GetValue(_thinking),
            Tools = parsed.GetValue(_tools) is { Length: > 0 } tools ? new(tools, await TextAsync(parsed.GetValue(_toolText), cancellationToken)) : null,
        },
    };

    static async Task<string?> TextAsync(FileInfo? file, CancellationToken cancellationToken)
    {
        try
        {
            return file is null ? null : await ReadAsync(file.OpenRead, file.Name, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file!.Name} can't be read: {exception.Message}");
        }
    }

    // Strictly UTF-8: a replaced character would be a prompt that nobody wrote.
    static async Task<string> ReadAsync(Func<Stream> input, string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(input(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UsageException($"{name} is not UTF-8 (byte {exception.Index} of a block): {exception.Message} Convert it, for instance with iconv.");
        }
    }
}
