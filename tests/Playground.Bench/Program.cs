using Playground.Bench;
using Playground.Bench.Pages;
using Playground.Bench.Wires;

return args switch
{
    ["circuits", .. var rest] => await CircuitsBench.RunAsync(rest),
    ["columns", .. var rest] => await ColumnsBench.RunAsync(rest),
    ["first-token", .. var rest] => await FirstTokenBench.RunAsync(rest),
    ["history", .. var rest] => await HistoryBench.RunAsync(rest),
    ["stages", var path] => StagesBench.Run(path),
    ["start", .. var rest] => await StartBench.RunAsync(rest),
    ["votes", .. var rest] => VoteFileBench.Run(rest),
    ["wire-speed", .. var rest] => await WireSpeedBench.RunAsync(rest),
    ["wire-fuzz", .. var rest] => await WireFuzzBench.RunAsync(rest),
    ["wire-isolation", .. var rest] => await WireIsolationBench.RunAsync(rest),
    ["coverage", .. var rest] => CoverageBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Verbs: circuits, columns, coverage, first-token, history, stages, start, votes, wire-fuzz, wire-isolation, wire-speed. README.md says what each measures.");
    return 2;
}
