using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Comparisons.Exporting;
using Playground.Viewers;

namespace Playground.Cli.Commands;

/// <summary><c>playground compare</c>: one prompt to several models, kept in the same history as the page's comparisons.</summary>
static class CompareCommand
{
    public static Command Create(CliContext context)
    {
        var arguments = new CompareArguments();
        var json = CliOptions.Json();
        var command = new Command("compare", "Put one prompt to several models and print their answers.") { json };
        arguments.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = await arguments.ReadAsync(parsed, context.Console.Input, cancellationToken);
            return await context.WithStoreAsync(async services => await RunAsync(
                services.GetRequiredService<ComparisonRunner>(), await CliContext.VisibilityAsync(services, cancellationToken), request, context.Console, parsed.GetValue(json), cancellationToken));
        });
        return command;
    }

    static async Task<int> RunAsync(ComparisonRunner runner, Visibility visible, ComparisonRequest request, CliConsole console, bool json, CancellationToken cancellationToken)
    {
        var started = await StartAsync(runner, request);
        // Ctrl+C stops the models and keeps what they have said.
        using var stopping = cancellationToken.Register(() => runner.StopAll(started.Id));
        if (!json && console.IsInteractive)
            await LiveColumns.ShowAsync(console.Ansi, runner, started, visible);
        await runner.WaitAsync(started.Id, CancellationToken.None);
        var finished = await runner.FindAsync(started.Id, visible, CancellationToken.None) ?? started;
        var notKept = runner.NotKept(started.Id);
        if (json)
            console.Output.WriteLine(CliJson.Write(ComparisonJson.Of(finished, notKept)));
        else if (!console.IsInteractive)
            ComparisonText.Write(console.Output, finished, notKept);
        return notKept is null && finished.Answers.All(IsAnswer) ? ExitCodes.Ok : ExitCodes.Failed;
    }

    // An answer that ends at --max-tokens did what it was asked to; one that spent them all on reasoning says nothing.
    static bool IsAnswer(Answer answer) => answer is { State: AnswerState.Completed } or { State: AnswerState.Truncated, Text.Length: > 0 };

    static async Task<Comparison> StartAsync(ComparisonRunner runner, ComparisonRequest request)
    {
        try
        {
            return await runner.StartAsync(request, CancellationToken.None);
        }
        catch (InvalidComparisonException exception)
        {
            throw new UsageException(string.Join(Environment.NewLine, exception.Faults.Select(fault => fault.Message)));
        }
    }
}
