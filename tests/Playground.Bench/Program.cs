using Playground.Bench;

return args is ["history", .. var rest] ? await HistoryBench.RunAsync(rest) : 0;
