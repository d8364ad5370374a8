using System.Runtime.CompilerServices;
using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>
/// Joins what several threads parsed into one table in the order of the file. Models and raters are numbered as they first occur in the
/// file, so that the result doesn't depend on which thread was quicker.
/// </summary>
static class VoteMerge
{
    /// <exception cref="InvalidVoteFileException">Together the threads found more models than votes can name.</exception>
    public static VoteFile Join(IEnumerable<ParsedVoteChunk> parts, long linesBefore, bool skipBad)
    {
        var chunks = parts.OrderBy(chunk => chunk.Index).ToArray();
        var problems = Problems(chunks, linesBefore);
        var badLines = chunks.Sum(chunk => (long)chunk.BadLines);
        var (votes, counts) = badLines > 0 && !skipBad ? (VoteTable.Empty, VoteCounts.Empty) : (Table(chunks), Counts(chunks));
        return new VoteFile { Votes = votes, Counts = counts, Problems = problems, BadLines = badLines, WithoutVote = chunks.Sum(chunk => (long)chunk.WithoutVote) };
    }

    static List<VoteFileProblem> Problems(ParsedVoteChunk[] chunks, long linesBefore)
    {
        var problems = new List<VoteFileProblem>();
        foreach (var chunk in chunks)
        {
            problems.AddRange(chunk.Problems.Select(problem => problem with { Line = problem.Line + linesBefore }));
            linesBefore += chunk.Lines;
        }
        return [.. problems.Take(VoteFile.MaxProblems)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static VoteTable Table(ParsedVoteChunk[] chunks)
    {
        var models = new Utf8Names(PackedVote.MaxModels);
        var raters = new Utf8Names();
        var places = chunks.Select(chunk => chunk.Collector).Distinct()
            .ToDictionary(collector => collector, collector => (Models: new int[collector.Models.Count], Raters: new int[collector.Raters.Count]));
        var votes = new PackedVote[chunks.Sum(chunk => chunk.Votes.Length)];
        var count = 0;
        foreach (var chunk in chunks)
        {
            var (modelPlaces, raterPlaces) = places[chunk.Collector];
            foreach (var vote in chunk.Votes)
            {
                var a = Place(models, chunk.Collector.Models, modelPlaces, vote.A);
                var b = Place(models, chunk.Collector.Models, modelPlaces, vote.B);
                var rater = vote.Rater < 0 ? -1 : Place(raters, chunk.Collector.Raters, raterPlaces, vote.Rater);
                votes[count++] = new PackedVote(a, b, vote.Outcome, rater);
            }
        }
        return new VoteTable([.. models], raters, votes);
    }

    /// <summary>What the threads counted, under numbers in the order in which models first vote in the file.</summary>
    static VoteCounts Counts(ParsedVoteChunk[] chunks)
    {
        var collectors = chunks.Select(chunk => chunk.Collector).Distinct().ToArray();
        var models = new Utf8Names(PackedVote.MaxModels);
        foreach (var (collector, model, first) in collectors.SelectMany(collector => Enumerable.Range(0, collector.Models.Count).Select(model => (collector, model, First: collector.Tally.FirstOf(model))))
            .Where(seen => seen.First.Part != int.MaxValue).OrderBy(seen => seen.First))
            if (models.Intern(collector.Models.Bytes(model)) < 0)
                throw new InvalidVoteFileException(VoteFaults.TooManyModels);
        var times = new Dictionary<PackedVote, long>();
        foreach (var collector in collectors)
            foreach (var (vote, count) in collector.Tally.Cast)
            {
                var known = new PackedVote(models.Intern(collector.Models.Bytes(vote.A)), models.Intern(collector.Models.Bytes(vote.B)), vote.Outcome);
                times[known] = times.GetValueOrDefault(known) + count;
            }
        return new([.. models], [.. times.Select(vote => (vote.Key, vote.Value))]);
    }

    // Places are kept plus one, so that 0 means not yet numbered.
    static int Place(Utf8Names names, Utf8Names local, int[] places, int id)
    {
        ref var place = ref places[id];
        if (place == 0)
            place = names.Intern(local.Bytes(id)) is >= 0 and var added ? added + 1 : throw new InvalidVoteFileException(VoteFaults.TooManyModels);
        return place - 1;
    }
}
