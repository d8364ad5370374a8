using Playground.Bench;

return args switch
{
    ["history", .. var rest] => await HistoryBench.RunAsync(rest),
    ["stages", var path] => StagesBench.Run(path),
    ["votes", .. var rest] => VoteFileBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Verbs: history, stages, votes. README.md says what each measures.");
    return 2;
}
