using System.Runtime.CompilerServices;

namespace Playground.Judging;

/// <summary>
/// Joins what several threads parsed into one table in the order of the file. Models and raters are numbered as they first occur in the
/// file, so that the result doesn't depend on which thread was quicker.
/// </summary>
static class VoteMerge
{
    public static VoteFile Join(IEnumerable<VoteCollector> collectors, long linesBefore, bool skipBad)
    {
        var blocks = collectors.SelectMany(collector => collector.Blocks).OrderBy(block => block.Index).ToArray();
        var problems = Problems(blocks, linesBefore);
        var badLines = blocks.Sum(block => (long)block.BadLines);
        var votes = badLines > 0 && !skipBad ? VoteTable.Empty : Table(blocks);
        return new VoteFile { Votes = votes, Problems = problems, BadLines = badLines };
    }

    static List<VoteFileProblem> Problems(VoteBlock[] blocks, long linesBefore)
    {
        var problems = new List<VoteFileProblem>();
        foreach (var block in blocks)
        {
            problems.AddRange(block.Problems.Select(problem => problem with { Line = problem.Line + linesBefore }));
            linesBefore += block.Lines;
        }
        return [.. problems.Take(VoteFile.MaxProblems)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static VoteTable Table(VoteBlock[] blocks)
    {
        var models = new Utf8Names();
        var raters = new Utf8Names();
        var places = blocks.Select(block => block.Collector).Distinct()
            .ToDictionary(collector => collector, collector => (Models: new int[collector.Models.Count], Raters: new int[collector.Raters.Count]));
        var votes = new CompactVote[blocks.Sum(block => block.Votes.Length)];
        var count = 0;
        foreach (var block in blocks)
        {
            var (modelPlaces, raterPlaces) = places[block.Collector];
            foreach (var vote in block.Votes)
            {
                var a = Place(models, block.Collector.Models, modelPlaces, vote.A);
                var b = Place(models, block.Collector.Models, modelPlaces, vote.B);
                var rater = vote.Rater < 0 ? -1 : Place(raters, block.Collector.Raters, raterPlaces, vote.Rater);
                votes[count++] = new CompactVote(a, b, vote.Outcome, rater);
            }
        }
        return new VoteTable([.. models], raters, votes);
    }

    // Places are kept plus one, so that 0 means not yet numbered.
    static int Place(Utf8Names names, Utf8Names local, int[] places, int id)
    {
        ref var place = ref places[id];
        if (place == 0)
            place = names.Intern(local.Bytes(id)) + 1;
        return place - 1;
    }
}
