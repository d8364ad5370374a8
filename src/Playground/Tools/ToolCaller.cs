using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Playground.Faults;

namespace Playground.Tools;

/// <summary>Carries calls of models out. Whatever happens becomes a result that the model and the reader are told, never an exception.</summary>
/// <param name="kernel"><c>null</c> in a program without one: then there are no functions.</param>
public sealed class ToolCaller(IOptions<ToolOptions> options, TimeProvider time, ILogger<ToolCaller> logger, IToolKernel? kernel = null)
{
    public ToolOptions Limits => options.Value;

    /// <summary>What a comparison may offer.</summary>
    public IReadOnlyList<Tool> All => kernel?.All ?? [];

    /// <summary>The chosen functions that there are.</summary>
    public IReadOnlyList<Tool> Find(ToolChoice? choice) => choice is null or { Names.Count: 0 } ? [] : [.. All.Where(tool => choice.Names.Contains(tool.Name))];

    /// <param name="offered">Others aren't carried out, whatever a model calls.</param>
    /// <param name="arguments">JSON as the model wrote it, valid or not.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was.</exception>
    public async Task<ToolResult> CallAsync(IReadOnlyList<Tool> offered, string name, string arguments, string? text, CancellationToken cancellationToken)
    {
        if (offered.FirstOrDefault(tool => tool.IsCalled(name)) is not { } tool)
            return Told(ToolOutcome.UnknownTool, $"There is no function \"{Short(name)}\"; there are: {string.Join(", ", offered.Select(tool => tool.Name))}.");
        if (Read(arguments, tool, out var given) is { } problem)
            return Told(ToolOutcome.WrongArguments, problem);
        var start = time.GetTimestamp();
        var (outcome, result) = await InvokeAsync(tool, given, text, cancellationToken).ConfigureAwait(false);
        return new(outcome, Cut(result), time.GetElapsedTime(start));
    }

    static ToolResult Told(ToolOutcome outcome, string sentence) => new(outcome, sentence, TimeSpan.Zero);

    static string? Read(string arguments, Tool tool, out KernelArguments given)
    {
        given = [];
        try
        {
            using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(arguments) ? "{}" : arguments);
            if (ToolSchemaCheck.Find(document.RootElement, FunctionSchema.Of(tool.Function)) is { } problem)
                return problem;
            foreach (var argument in document.RootElement.EnumerateObject())
                given[argument.Name] = argument.Value.Clone();
            return null;
        }
        catch (JsonException exception)
        {
            return $"The arguments are not JSON: {exception.Message}";
        }
    }

    async Task<(ToolOutcome, string)> InvokeAsync(Tool tool, KernelArguments given, string? text, CancellationToken cancellationToken)
    {
        var limit = TimeSpan.FromSeconds(Limits.CallSeconds);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // A function may hold on to its thread, and need not listen to being cancelled.
        var working = Task.Run(() => kernel!.InvokeAsync(tool, given, text, over.Token), CancellationToken.None);
        try
        {
            return (ToolOutcome.Answered, await working.WaitAsync(limit, time, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception) when (!working.IsCompleted)
        {
            _ = working.ContinueWith(left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            await over.CancelAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return (ToolOutcome.TimedOut, FormattableString.Invariant($"The function {tool.Name} gave no result within {limit.TotalSeconds} seconds."));
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (ToolOutcome.Failed, Failed(tool, exception));
        }
    }

    // What an unknown exception says may hold anything, keys included: it goes to the log only.
    string Failed(Tool tool, Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is ToolException own)
                return own.Message;
        logger.LogWarning(exception, "The function {Function} failed.", tool.Name);
        return $"The function {tool.Name} failed ({exception.GetBaseException().GetType().Name}).";
    }

    string Cut(string result)
    {
        var most = Limits.ResultCharacters;
        if (result.Length <= most)
            return result;
        var end = char.IsHighSurrogate(result[most - 1]) ? most - 1 : most;
        return FormattableString.Invariant($"{result[..end]}\n[cut: {result.Length} characters]");
    }

    static string Short(string name) => name.Length > 100 ? name[..100] + "…" : name;
}
