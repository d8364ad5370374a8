using Playground.Cli.Hosting;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Viewers;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Playground.Cli.Output;

/// <summary>Answers side by side in a terminal, redrawn as they are written.</summary>
static class LiveColumns
{
    static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    public static Task ShowAsync(IAnsiConsole console, ComparisonRunner runner, Comparison started, Visibility visible) =>
        console.Live(new Text("")).AutoClear(false).Overflow(VerticalOverflow.Ellipsis).StartAsync(async display =>
        {
            var finished = runner.WaitAsync(started.Id);
            do
            {
                display.UpdateTarget(Shown(await runner.FindAsync(started.Id, visible) ?? started, runner.NotKept(started.Id)));
                await Task.WhenAny(finished, Task.Delay(Frame));
            }
            while (!finished.IsCompleted);
            display.UpdateTarget(Shown(await runner.FindAsync(started.Id, visible) ?? started, runner.NotKept(started.Id)));
        });

    // The display draws past what the console draws otherwise.
    static VisibleSegments Shown(Comparison comparison, StoreProblem? notKept) => new(Columns(comparison, notKept));

    static Rows Columns(Comparison comparison, StoreProblem? notKept)
    {
        var grid = new Grid();
        foreach (var _ in comparison.Lanes)
            grid.AddColumn();
        for (var repetition = 0; repetition < comparison.Repetitions; repetition++)
            grid.AddRow([.. comparison.Lanes.Select(lane => Cell(lane, comparison.Answers.LastOrDefault(
                answer => answer.Lane == lane.Index && answer.Repetition == repetition)))]);
        return new Rows(grid, TableCell.Of(KeptText.Of(comparison.Id, notKept)));
    }

    static IRenderable Cell(Lane lane, Answer? answer)
    {
        if (answer is null)
            return new Text("");
        var lines = new List<IRenderable> { TableCell.Of(ComparisonText.Shown(answer.Contents).TrimEnd()) };
        if (answer.State.IsEnded() && ComparisonText.Remark(answer) is { } remark)
            lines.Add(TableCell.Of(remark, new Style(Color.Red)));
        lines.Add(TableCell.Of(answer.State.IsEnded() ? ComparisonText.Numbers(answer) : answer.State.ToString().ToLowerInvariant() + "…", new Style(Color.Grey)));
        return new Panel(new Rows(lines)).Header($"{lane.Letter}  {Markup.Escape(TerminalText.Line(lane.Model.Id))}").Expand();
    }
}
