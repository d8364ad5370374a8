using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Playground.Models;

namespace Playground.Cli;

/// <summary><c>playground models test ID</c>: really asks a model one short question.</summary>
static class ModelTestCommand
{
    public static Command Create(CliContext context)
    {
        var id = new Argument<string>("id") { Description = "Id of the model, as `playground models` lists it." };
        var json = CliOptions.Json();
        var command = new Command("test", "Ask a model one short question and say how that went.") { id, json };
        command.SetAction((parsed, cancellationToken) => context.WithServicesAsync(async services =>
        {
            var outcome = await services.GetRequiredService<ModelProbe>().AskAsync(parsed.GetValue(id)!, cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(Json(outcome)));
            else
                Write(context.Console.Output, outcome);
            return outcome.Succeeded ? ExitCodes.Ok : ExitCodes.Failed;
        }));
        return command;
    }

    static object Json(ProbeOutcome outcome) => new
    {
        model = outcome.ModelId,
        ok = outcome.Succeeded,
        question = ModelProbe.Question,
        outcome.Text,
        timeToFirstTokenMs = outcome.TimeToFirstToken?.TotalMilliseconds,
        totalMs = outcome.Total.TotalMilliseconds,
        outcome.ReturnedModel,
        outcome.Adaptations,
        hint = outcome.Hint?.Message,
        error = outcome.Failure?.Message,
        errorKind = outcome.Failure?.Kind,
    };

    static void Write(TextWriter output, ProbeOutcome outcome)
    {
        output.WriteLine($"> {ModelProbe.Question}");
        if (outcome.Text.Length > 0)
            output.WriteLine(outcome.Text.TrimEnd());
        foreach (var adaptation in outcome.Adaptations)
            output.WriteLine($"  {adaptation.Parameter}: {adaptation.Change}{(adaptation.Reason is null ? "" : $" ({adaptation.Reason})")}");
        if ((outcome.Failure ?? outcome.Hint) is { } failure)
            output.WriteLine($"! {failure.Message}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(outcome.TimeToFirstToken is { } first ? $"{first.TotalMilliseconds:0} ms to the first token, " : "")}{outcome.Total.TotalMilliseconds:0} ms in all"));
    }
}
