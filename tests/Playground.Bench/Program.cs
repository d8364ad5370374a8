using Playground.Bench;
using Playground.Bench.Local;
using Playground.Bench.Pages;

return args switch
{
    ["answers", .. var rest] => await AnswersBench.RunAsync(rest),
    ["circuits", .. var rest] => await CircuitsBench.RunAsync(rest),
    ["columns", .. var rest] => await ColumnsBench.RunAsync(rest),
    ["first-token", .. var rest] => await FirstTokenBench.RunAsync(rest),
    ["history", .. var rest] => await HistoryBench.RunAsync(rest),
    ["local", .. var rest] => await LocalBench.RunAsync(rest),
    ["stages", var path] => StagesBench.Run(path),
    ["start", .. var rest] => await StartBench.RunAsync(rest),
    ["votes", .. var rest] => VoteFileBench.Run(rest),
    ["coverage", .. var rest] => CoverageBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Verbs: answers, circuits, columns, coverage, first-token, history, local, stages, start, votes. README.md says what each measures.");
    return 2;
}
