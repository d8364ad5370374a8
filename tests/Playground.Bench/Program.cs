using Playground.Bench;
using Playground.Bench.Pages;
using Playground.Bench.Prices;
using Playground.Bench.Reports;

return args switch
{
    ["circuits", .. var rest] => await CircuitsBench.RunAsync(rest),
    ["columns", .. var rest] => await ColumnsBench.RunAsync(rest),
    ["first-token", .. var rest] => await FirstTokenBench.RunAsync(rest),
    ["history", .. var rest] => await HistoryBench.RunAsync(rest),
    ["prices", .. var rest] => await FiguresBench.RunAsync(rest),
    ["reports", .. var rest] => await ReportsBench.RunAsync(rest),
    ["stages", var path] => StagesBench.Run(path),
    ["start", .. var rest] => await StartBench.RunAsync(rest),
    ["votes", .. var rest] => VoteFileBench.Run(rest),
    ["coverage", .. var rest] => CoverageBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Verbs: circuits, columns, coverage, first-token, history, prices, reports, stages, start, votes. README.md says what each measures.");
    return 2;
}
