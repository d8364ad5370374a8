using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Comparisons;
using Playground.Evaluations;
using Playground.Evaluations.Exporting;
using Playground.Evaluations.Running;
using Playground.PromptSets;
using Playground.PromptSets.Editing;

namespace Playground.Cli.Commands;

/// <summary><c>playground evaluate SET --model A</c>: puts a set of prompts to models and their answers to its checks.</summary>
static class EvaluateCommand
{
    public static Command Create(CliContext context)
    {
        var arguments = new EvaluateArguments();
        var json = CliOptions.Json();
        var command = new Command("evaluate", "Put a set of prompts to models and check their answers. What was answered is kept, so it can be resumed.") { json };
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services =>
        {
            if (parsed.GetValue(arguments.Out) is { } file && EvaluationWriter.Of(file) is null)
                throw new UsageException($"{file}: the ending says the format; expected .jsonl, .csv, .json or .xml.");
            if (parsed.GetValue(arguments.PassRate) is { } rate && rate is not (>= 0 and <= 1))
                throw new UsageException($"--pass-rate is {FormattableString.Invariant($"{rate}")}; expected a share from 0 to 1.");
            try
            {
                return await RunAsync(context.Console, services, arguments, parsed, parsed.GetValue(json), cancellationToken);
            }
            catch (Exception exception) when (exception is InvalidPromptSetException or InvalidEvaluationException or InvalidComparisonException)
            {
                throw new UsageException(exception.Message);
            }
        }));
        return command;
    }

    static async Task<int> RunAsync(CliConsole console, IServiceProvider services, EvaluateArguments arguments, ParseResult parsed, bool json, CancellationToken cancellationToken)
    {
        var evaluations = services.GetRequiredService<EvaluationService>();
        if (parsed.GetValue(arguments.DryRun))
            return await PreviewAsync(console, services, arguments, parsed, json, cancellationToken);
        var started = parsed.GetValue(arguments.Resume) is { } id
            ? await ResumeAsync(services, evaluations, id, arguments, parsed, cancellationToken)
            : await evaluations.StartAsync(arguments.Request(parsed, await SetAsync(services, arguments, parsed, cancellationToken)), cancellationToken);
        console.Error.WriteLine($"Evaluation {started.Id}: {Counted.Of(started.Cells, "answer")} of {Counted.Of(started.Models.Count, "model")}.");
        var progress = new EvaluationProgress(console, services.GetRequiredService<IEvaluationRepository>(), await CliContext.VisibilityAsync(services, cancellationToken));
        await progress.ShowAsync(started.Id, evaluations.RunAsync(started.Id, cancellationToken));
        if (cancellationToken.IsCancellationRequested)
            await evaluations.PauseAsync(started.Id, CancellationToken.None);
        return await EndAsync(console, services, started.Id, arguments, parsed, json);
    }

    static async Task<int> EndAsync(CliConsole console, IServiceProvider services, string id, EvaluateArguments arguments, ParseResult parsed, bool json)
    {
        var store = services.GetRequiredService<IEvaluationRepository>();
        var visibility = await CliContext.VisibilityAsync(services, CancellationToken.None);
        var evaluation = (await store.FindAsync(id))!;
        var models = await store.ProgressAsync(id, visibility);
        if (parsed.GetValue(arguments.Out) is { } file)
            await OutputFile.WriteAsync(file, async stream =>
            {
                await services.GetRequiredService<EvaluationWriter>().WriteAsync(evaluation, EvaluationWriter.Of(file)!.Value, null, visibility, stream);
                return true;
            });
        var summary = new EvaluationSummary(evaluation, models);
        if (json)
            console.Output.WriteLine(CliJson.Write(summary.Json()));
        else
            summary.Write(console);
        return summary.ExitCode(parsed.GetValue(arguments.PassRate), console.Error);
    }

    static async Task<Evaluation> ResumeAsync(IServiceProvider services, EvaluationService evaluations, string id, EvaluateArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(arguments.Set) is not null)
            throw new UsageException("Name a set or --resume, not both: an evaluation keeps the set that it began with.");
        if (parsed.GetValue(arguments.RetryFailed))
            await evaluations.RetryFailedAsync(id, cancellationToken);
        await evaluations.ResumeAsync(id, arguments.NewLimits(parsed), cancellationToken);
        foreach (var model in arguments.Models(parsed))
            await evaluations.AddModelAsync(id, model, cancellationToken);
        return (await services.GetRequiredService<IEvaluationRepository>().FindAsync(id, cancellationToken))!;
    }

    static async Task<int> PreviewAsync(CliConsole console, IServiceProvider services, EvaluateArguments arguments, ParseResult parsed, bool json, CancellationToken cancellationToken)
    {
        var preview = await services.GetRequiredService<EvaluationService>().PreviewAsync(arguments.Request(parsed, await SetAsync(services, arguments, parsed, cancellationToken)), cancellationToken);
        if (json)
            console.Output.WriteLine(CliJson.Write(new { preview.Requests, preview.Rows, preview.Repetitions, estimatedInputTokens = preview.InputTokens, estimatedOutputTokens = preview.OutputTokens, models = preview.Models.Select(model => new { model.Model.Id, estimatedCostUsd = model.Cost }) }));
        else
            EvaluationSummary.Write(console, preview);
        return ExitCodes.Ok;
    }

    static Task<PromptSet> SetAsync(IServiceProvider services, EvaluateArguments arguments, ParseResult parsed, CancellationToken cancellationToken) =>
        services.GetRequiredService<PromptSetService>().FindAsync(parsed.GetValue(arguments.Set) ?? throw new UsageException("Name a set (see `playground sets list`), or an evaluation with --resume."), cancellationToken);
}
