using Playground.Bench;

return args switch
{
    ["votes", .. var rest] => VoteFileBench.Run(rest),
    ["stages", var path] => StagesBench.Run(path),
    ["coverage", .. var rest] => CoverageBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Verbs: votes, stages, coverage");
    return 2;
}
