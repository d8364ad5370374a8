using Playground.Cli.Hosting;
using Playground.Evaluations;
using Playground.Viewers;
using Spectre.Console;

namespace Playground.Cli.Output;

/// <summary>How far an evaluation is: a bar for each model in a terminal, a line for each twentieth otherwise.</summary>
sealed class EvaluationProgress(CliConsole console, IEvaluationRepository store, Visibility visibility)
{
    static readonly TimeSpan _frame = TimeSpan.FromMilliseconds(250);
    const int Steps = 20;

    public async Task ShowAsync(string id, Task running)
    {
        var evaluation = (await store.FindAsync(id))!;
        if (console.IsInteractive)
            await BarsAsync(evaluation, running);
        else
            await LinesAsync(evaluation, running);
        await running;
    }

    Task BarsAsync(Evaluation evaluation, Task running) => console.Ansi.Progress().AutoClear(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async display =>
    {
        var bars = evaluation.Models.Select(model => display.AddTask(Markup.Escape(TerminalText.Line(model.Id)), maxValue: Math.Max(1, (double)evaluation.Rows * evaluation.Repetitions))).ToArray();
        do
        {
            await Task.WhenAny(running, Task.Delay(_frame));
            foreach (var model in (await store.ProgressAsync(evaluation.Id, visibility)).Where(model => model.Model < bars.Length))
            {
                bars[model.Model].Value = model.Ended;
                bars[model.Model].Description = Markup.Escape(TerminalText.Line($"{evaluation.Models[model.Model].Id}  {model.Passed}/{model.Checked} passed, {model.Failed} failed"));
            }
        }
        while (!running.IsCompleted);
    });

    async Task LinesAsync(Evaluation evaluation, Task running)
    {
        var said = 0L;
        do
        {
            await Task.WhenAny(running, Task.Delay(_frame));
            var models = await store.ProgressAsync(evaluation.Id, visibility);
            var (ended, all) = (models.Sum(model => model.Ended), models.Sum(model => model.All));
            if (all == 0 || ended * Steps / all <= said)
                continue;
            said = ended * Steps / all;
            console.Error.WriteLine($"{ended} of {all}: {models.Sum(model => model.Passed)} passed, {models.Sum(model => model.Failed)} failed");
        }
        while (!running.IsCompleted);
    }
}
