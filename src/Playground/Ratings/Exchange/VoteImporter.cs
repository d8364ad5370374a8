using Playground.Accounts;
using Playground.Comparisons;
using Playground.Ratings.VoteFiles;

namespace Playground.Ratings.Exchange;

/// <summary>Takes votes from a file into the store. The file is read twice, so that a bad line at its end keeps anything from being taken.</summary>
public sealed class VoteImporter(IRatingRepository store, TimeProvider time)
{
    const int BatchSize = 2000;

    /// <param name="stream">Can be sought in.</param>
    /// <param name="skipBad">Leave bad lines out. Otherwise one bad line means that nothing is taken.</param>
    /// <exception cref="InvalidVoteFileException">The file as a whole can't be read; the message says what was expected.</exception>
    public async Task<VoteImport> ImportAsync(Stream stream, VoteFormat format, bool skipBad, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Administer);
        var checkedFile = await Task.Run(() => Check(Chunks(stream, format), cancellationToken), cancellationToken);
        if (checkedFile.BadLines > 0 && !skipBad)
            return checkedFile;
        var ratings = new FileRatings(format.Name(), time.GetUtcNow());
        var raters = new HashSet<string>(StringComparer.Ordinal);
        var added = 0L;
        var total = 0L;
        foreach (var batch in Chunks(stream, format).SelectMany(chunk => chunk.Votes).Select(ratings.Rate).Chunk(BatchSize))
        {
            await store.AddRatersAsync([.. batch.Select(one => one.Rater).Where(rater => raters.Add(rater.Id))], cancellationToken);
            added += (await store.AddAsync([.. batch.Select(one => one.Rating)], cancellationToken)).Count;
            total += batch.Length;
        }
        return checkedFile with { Added = added, Known = total - added };
    }

    static IEnumerable<VoteFileChunk> Chunks(Stream stream, VoteFormat format)
    {
        stream.Position = 0;
        return DetailedVoteReader.Read(stream, format);
    }

    static VoteImport Check(IEnumerable<VoteFileChunk> chunks, CancellationToken cancellationToken)
    {
        var problems = new List<VoteFileProblem>();
        var (bad, without) = (0L, 0L);
        foreach (var chunk in chunks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            problems.AddRange(chunk.Problems.Take(VoteFile.MaxProblems - problems.Count));
            (bad, without) = (bad + chunk.BadLines, without + chunk.WithoutVote);
        }
        return new(0, 0, without, bad, problems);
    }
}

/// <summary>Makes ratings of a file's votes. The same file makes the same ratings, so that what is known is recognised.</summary>
sealed class FileRatings(string source, DateTimeOffset now)
{
    readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    long votes;

    public (Rating Rating, Rater Rater) Rate(FileVote vote)
    {
        var external = vote.Details.Id is null ? Numbered(vote.Details.Identity) : vote.Details.Identity;
        var rater = Rater(vote.Judge);
        // What a file leaves open follows its order; what lies in the future begins to count now.
        var at = vote.Details.At ?? now.AddTicks(votes);
        votes++;
        return (new Rating
        {
            // An id of our own comes back from a file that was exported here.
            Id = vote.Details.Id is { } id && Identifier.IsOne(id) ? id : Identifier.Of($"{source}\n{external}"),
            RaterId = rater.Id,
            Answers = [new RatedAnswer(vote.ModelA), new RatedAnswer(vote.ModelB)],
            Outcome = vote.Outcome,
            Tags = vote.Details.Tags,
            Language = vote.Details.Language,
            Blind = vote.Details.Blind,
            Rationale = vote.Details.Rationale,
            CreatedAt = at,
            CountsFrom = at <= now ? at : now,
            Origin = new(source, external, vote.Details.Data),
        }, rater);
    }

    // Votes without an id may well be alike: the second of them is another vote, and is so again when the file comes again.
    string Numbered(string identity)
    {
        var number = seen[identity] = seen.GetValueOrDefault(identity) + 1;
        return number == 1 ? identity : $"{identity}-{number}";
    }

    Rater Rater(string? judge) => judge is null
        ? new(Ratings.Rater.UnknownId, "", now)
        : new(Identifier.Of($"rater\n{source}\n{judge}"), judge.Length <= Ratings.Rater.NameCharacters ? judge : judge[..Ratings.Rater.NameCharacters], now);
}
