using Playground.Bench;
using Playground.Bench.Judging;
using Playground.Bench.Pages;

return args switch
{
    ["circuits", .. var rest] => await CircuitsBench.RunAsync(rest),
    ["columns", .. var rest] => await ColumnsBench.RunAsync(rest),
    ["first-token", .. var rest] => await FirstTokenBench.RunAsync(rest),
    ["history", .. var rest] => await HistoryBench.RunAsync(rest),
    ["stages", var path] => StagesBench.Run(path),
    ["start", .. var rest] => await StartBench.RunAsync(rest),
    ["stored-votes", .. var rest] => await StoredVotesBench.RunAsync(rest),
    ["votes", .. var rest] => VoteFileBench.Run(rest),
    ["coverage", .. var rest] => CoverageBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Verbs: circuits, columns, coverage, first-token, history, stages, start, stored-votes, votes. README.md says what each measures.");
    return 2;
}
