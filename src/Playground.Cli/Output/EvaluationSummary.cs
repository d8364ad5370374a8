using System.Globalization;
using Playground.Cli.Hosting;
using Playground.Evaluations;
using Playground.Statistics.Intervals;
using Spectre.Console;

namespace Playground.Cli.Output;

/// <summary>What came out of an evaluation.</summary>
sealed class EvaluationSummary(Evaluation evaluation, IReadOnlyList<ModelProgress> models)
{
    public object Json() => new
    {
        evaluation.Id,
        evaluation.Name,
        set = new { id = evaluation.SetId, name = evaluation.SetName, version = evaluation.SetVersion },
        evaluation.State,
        passRate = PassRate,
        models = models.Select(model => new
        {
            id = evaluation.Models[model.Model].Id,
            model.Waiting,
            model.Running,
            model.Answered,
            model.Failed,
            model.Passed,
            model.Checked,
            passRate = Share(model),
            interval = Interval(model) is { } interval ? new { interval.Lower, interval.Upper, confidence = 0.95 } : null,
            model.MeanScore,
            model.MedianMilliseconds,
            model.InputTokens,
            model.OutputTokens,
            costUsd = model.CostUnknown == model.Answered ? (double?)null : model.Cost,
            costUnknown = model.CostUnknown,
            model.Requests,
        }),
    };

    public void Write(CliConsole console)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(TableCell.Words("model"));
        foreach (var heading in (string[])["passed", "share", "95 %", "failed", "left", "score", "median ms", "tokens", "USD"])
            table.AddColumn(TableCell.Whole(heading, right: true));
        foreach (var model in models)
            table.AddRow(Cells(model).Select(text => TableCell.Of(text)));
        console.Ansi.Write(table);
        console.Output.WriteLine(Said());
    }

    public static void Write(CliConsole console, EvaluationPreview preview)
    {
        console.Output.WriteLine($"{Counted.Of(preview.Requests, "request")}: {Counted.Of(preview.Rows, "row")}, {preview.Repetitions} times, {Counted.Of(preview.Models.Count, "model")}.");
        console.Output.WriteLine($"Each model, estimated: {preview.InputTokens:N0} tokens asked, {preview.OutputTokens:N0} answered.");
        foreach (var model in preview.Models)
            console.Output.WriteLine($"{model.Model.Id}: {(model.Model.IsLocal ? "on this machine" : model.Cost is { } cost ? string.Create(CultureInfo.InvariantCulture, $"${cost:0.####}, estimated") : "price unknown")}");
    }

    /// <param name="limit">The share of checked answers that must have passed, if any.</param>
    public int ExitCode(double? limit, TextWriter error)
    {
        if (limit is { } wanted && (PassRate ?? 0) < wanted)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(PassRate ?? 0):0.####} of the checked answers passed; --pass-rate wants {wanted}."));
            return ExitCodes.BelowPassRate;
        }
        return evaluation.State == EvaluationState.Finished && (limit is not null || models.All(model => model.Failed == 0)) ? ExitCodes.Ok : ExitCodes.Failed;
    }

    double? PassRate => models.Sum(model => model.Checked) is > 0 and var all ? models.Sum(model => model.Passed) / (double)all : null;

    string Said() => evaluation.State switch
    {
        EvaluationState.Finished => $"Evaluation {evaluation.Id} is finished.",
        EvaluationState.LimitReached => $"A limit is reached. Go on with `playground evaluate --resume {evaluation.Id} --max-cost …` or --max-requests.",
        _ => $"The evaluation is held. Go on with `playground evaluate --resume {evaluation.Id}`.",
    };

    IEnumerable<string> Cells(ModelProgress model) =>
    [
        evaluation.Models[model.Model].Id, $"{model.Passed}/{model.Checked}", Percent(Share(model)), Interval(model) is { } interval ? $"{Percent(interval.Lower)}–{Percent(interval.Upper)}" : "—",
        $"{model.Failed}", $"{model.Waiting + model.Running}", model.MeanScore is { } score ? score.ToString("0.##", CultureInfo.CurrentCulture) : "—",
        model.MedianMilliseconds is { } median ? median.ToString("N0", CultureInfo.CurrentCulture) : "—", (model.InputTokens + model.OutputTokens).ToString("N0", CultureInfo.CurrentCulture),
        model.CostUnknown == model.Answered ? "—" : model.Cost.ToString("0.####", CultureInfo.InvariantCulture),
    ];

    static double? Share(ModelProgress model) => model.Checked > 0 ? model.Passed / (double)model.Checked : null;

    static ShareInterval? Interval(ModelProgress model) => ShareInterval.Wilson(model.Passed, model.Checked);

    static string Percent(double? share) => share is { } known ? (100 * known).ToString("0.#", CultureInfo.CurrentCulture) + " %" : "—";
}
