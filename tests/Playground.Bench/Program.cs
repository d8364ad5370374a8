using Playground.Bench;
using Playground.Bench.Evaluations;
using Playground.Bench.Imports;
using Playground.Bench.Judging;
using Playground.Bench.Local;
using Playground.Bench.Pages;
using Playground.Bench.Prices;
using Playground.Bench.ReferenceNumbers;
using Playground.Bench.Reports;
using Playground.Bench.Templates;
using Playground.Bench.Wires;

var verbs = new SortedDictionary<string, Func<string[], Task<int>>>(StringComparer.Ordinal)
{
    ["answers"] = AnswersBench.RunAsync,
    ["circuits"] = CircuitsBench.RunAsync,
    ["columns"] = ColumnsBench.RunAsync,
    ["coverage"] = rest => Task.FromResult(CoverageBench.Run(rest)),
    ["engine"] = EngineBench.RunAsync,
    ["evaluate"] = EvaluateBench.RunAsync,
    ["first-token"] = FirstTokenBench.RunAsync,
    ["history"] = HistoryBench.RunAsync,
    ["imports"] = rest => Task.FromResult(ImportsBench.Run(rest)),
    ["kernel"] = KernelBench.RunAsync,
    ["local"] = LocalBench.RunAsync,
    ["nano"] = NanoBench.RunAsync,
    ["prices"] = FiguresBench.RunAsync,
    ["reports"] = ReportsBench.RunAsync,
    ["session"] = SessionBench.RunAsync,
    ["session-votes"] = SessionVotesBench.RunAsync,
    ["stages"] = rest => Task.FromResult(StagesBench.Run(rest)),
    ["start"] = StartBench.RunAsync,
    ["statistics"] = rest => Task.FromResult(StatisticsBench.Run(rest)),
    ["stored-votes"] = StoredVotesBench.RunAsync,
    ["template-fuzz"] = rest => Task.FromResult(TemplateFuzzBench.Run(rest)),
    ["templates"] = rest => Task.FromResult(TemplatesBench.Run(rest)),
    ["votes"] = rest => Task.FromResult(VoteFileBench.Run(rest)),
    ["wire"] = WireRecordingsBench.RunAsync,
    ["wire-fuzz"] = WireFuzzBench.RunAsync,
    ["wire-isolation"] = WireIsolationBench.RunAsync,
    ["wire-speed"] = WireSpeedBench.RunAsync,
};

if (args is [var verb, .. var rest] && verbs.TryGetValue(verb, out var run))
    return await run(rest);

Console.Error.WriteLine($"Verbs: {string.Join(", ", verbs.Keys)}. README.md says what each measures.");
return 2;
