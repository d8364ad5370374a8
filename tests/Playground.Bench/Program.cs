using Playground.Bench;

return args switch
{
    ["votes", .. var rest] => VoteFileBench.Run(rest),
    ["stages", var path] => StagesBench.Run(path),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Verbs: votes, stages");
    return 2;
}
