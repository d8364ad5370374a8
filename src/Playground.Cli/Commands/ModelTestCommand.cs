using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Comparisons.Execution.Examination;

namespace Playground.Cli.Commands;

/// <summary><c>playground models test ID</c>: really asks a model one short question.</summary>
static class ModelTestCommand
{
    public static Command Create(CliContext context)
    {
        var id = new Argument<string>("id") { Description = "Id of the model, as `playground models` lists it." };
        var thorough = new Option<bool>("--thorough") { Description = "Ask up to three, and say what the host does and tells: streaming, counts, endings, limits, unknown models." };
        var json = CliOptions.Json();
        var command = new Command("test", "Ask a model one short question and say how that went.") { id, thorough, json };
        command.SetAction((parsed, cancellationToken) => context.WithServicesAsync(async services =>
        {
            var (answer, findings) = parsed.GetValue(thorough)
                ? await services.GetRequiredService<ModelExaminer>().ExamineAsync(parsed.GetValue(id)!, cancellationToken)
                : new ModelExamination(await services.GetRequiredService<ModelProbe>().AskAsync(parsed.GetValue(id)!, cancellationToken), []);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(Json(answer, findings)));
            else
                Write(context.Console.Output, answer, findings);
            return ModelProbe.Works(answer) ? ExitCodes.Ok : ExitCodes.Failed;
        }));
        return command;
    }

    static object Json(Answer answer, IReadOnlyList<ExaminationFinding> findings) => new
    {
        model = answer.Model.Id,
        ok = ModelProbe.Works(answer),
        question = ModelProbe.Question,
        answer.State,
        answer.Text,
        timeToFirstTokenMs = AnswerMetrics.Of(answer).TimeToFirstToken?.TotalMilliseconds,
        totalMs = AnswerMetrics.Of(answer).Total?.TotalMilliseconds,
        answer.RawFinishReason,
        answer.Retries,
        answer.Adaptations,
        answer.RequestId,
        answer.ReturnedModel,
        answer.RateLimits,
        error = answer.Failure?.Message,
        errorKind = answer.Failure?.Kind,
        findings = findings.Count > 0 ? findings : null,
    };

    static void Write(TextWriter output, Answer answer, IReadOnlyList<ExaminationFinding> findings)
    {
        output.WriteLine($"> {ModelProbe.Question}");
        if (answer.Text.Length > 0)
            output.WriteLine(answer.Text.TrimEnd());
        foreach (var adaptation in answer.Adaptations)
            output.WriteLine($"  {adaptation.Parameter}: {adaptation.Change}{(adaptation.Reason is null ? "" : $" ({adaptation.Reason})")}");
        if (answer.Failure is { } failure)
            output.WriteLine($"! {failure.Message}");
        output.WriteLine($"  {answer.State}{(answer.RawFinishReason is { } reason ? $" ({reason})" : "")}{(answer.Retries > 0 ? $", retries: {answer.Retries}" : "")}{(answer.RequestId is { } id ? $", request {id}" : "")}");
        if (AnswerMetrics.Of(answer) is { TimeToFirstToken: { } first, Total: { } total })
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {first.TotalMilliseconds:0} ms to the first token, {total.TotalMilliseconds:0} ms in all"));
        foreach (var finding in findings)
            output.WriteLine($"  {ExaminationText.Of(finding)}");
    }
}
