using System.Runtime.CompilerServices;
using Playground.Faults;
using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>
/// Gathers what one thread parses, and holds what every format asks of a vote: two models that differ, names that can be used.
/// <see cref="VoteMerge"/> makes one table of what the threads gathered; <see cref="DetailedVoteReader"/> hands it on part by part.
/// </summary>
/// <param name="isWhole">It gathers the file as a whole, as its only part.</param>
sealed class VoteCollector(VoteFieldNames fields, RequestedFields requested, bool isWhole = false)
{
    const int Unusable = -1;
    const int Nobody = -2;

    readonly List<VoteFileProblem> problems = [];
    readonly List<VoteDetails> details = [];
    PackedVote[] votes = new PackedVote[requested.Details ? 1 << 10 : 1 << 15];
    int count;
    long counted;
    int badLines;
    int withoutVote;

    /// <summary>What was counted, where votes aren't kept.</summary>
    public VoteTally Tally { get; } = new();

    public Utf8Names Models { get; } = new(PackedVote.MaxModels);

    public Utf8Names Raters { get; } = new(PackedVote.MaxRaters);

    NameStrings ModelNames => field ??= new(Models);

    NameStrings RaterNames => field ??= new(Raters);

    /// <summary>Makes a vote, or notes why it can't be one.</summary>
    /// <param name="line">Counted from 1 within the part.</param>
    /// <param name="rater">Empty where nobody knows who voted.</param>
    /// <exception cref="InvalidVoteFileException">There are more models than votes can name.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryVote(long line, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, VoteOutcome outcome, ReadOnlySpan<byte> rater, out PackedVote vote)
    {
        if (a.IsEmpty || b.IsEmpty)
            return Refuse(line, VoteFaults.NoModelName, out vote);
        var (first, second) = (Models.Intern(a), Models.Intern(b));
        var voter = rater.IsEmpty ? Nobody : requested.Raters ? Raters.Intern(rater) : FieldText.IsUsable(rater) ? Nobody : Unusable;
        if (first < 0 || second < 0 || voter == Unusable)
            return Refuse(line, Fault(a, b, rater), out vote);
        if (first == second)
            return Refuse(line, VoteFaults.SameModel(Models[first]), out vote);
        vote = new PackedVote(first, second, outcome, voter == Nobody ? -1 : voter);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(PackedVote vote)
    {
        if (count == votes.Length)
            MakeRoom();
        votes[count++] = vote;
    }

    // The place of a part among others is known only at its end; a file that is one part has no others.
    void MakeRoom()
    {
        if (requested.CountsOnly && isWhole)
            Count(0);
        else
            Array.Resize(ref votes, count * 2);
    }

    void Count(int part)
    {
        Tally.Add(votes.AsSpan(0, count), part, counted);
        counted += count;
        count = 0;
    }

    public void Add(PackedVote vote, VoteDetails what)
    {
        Add(vote);
        details.Add(what);
    }

    public void Refuse(long line, Fault fault)
    {
        badLines++;
        if (problems.Count < VoteFile.MaxProblems)
            problems.Add(new VoteFileProblem(line, fault));
    }

    /// <summary>Notes a record that is well-formed but compares nothing.</summary>
    public void PassOver() => withoutVote++;

    /// <summary>What was gathered since the last part ended.</summary>
    public ParsedVoteChunk EndChunk(int index, int lines)
    {
        if (requested.CountsOnly)
            Count(index);
        counted = 0;
        var chunk = new ParsedVoteChunk(index, this, votes.AsSpan(0, count).ToArray(), [.. details], lines, [.. problems], badLines, withoutVote);
        problems.Clear();
        details.Clear();
        count = badLines = withoutVote = 0;
        return chunk;
    }

    /// <summary>A vote with names for their numbers.</summary>
    public (string A, string B, string? Rater) Names(PackedVote vote) => (ModelNames[vote.A], ModelNames[vote.B], vote.Rater < 0 ? null : RaterNames[vote.Rater]);

    bool Refuse(long line, Fault fault, out PackedVote vote)
    {
        vote = default;
        Refuse(line, fault);
        return false;
    }

    // Only new names are looked at when they are taken, so that the reason is sought where one wasn't.
    Fault Fault(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> rater) =>
        FieldText.Fault(fields.ModelA, a) ?? FieldText.Fault(fields.ModelB, b) ?? FieldText.Fault(fields.Rater, rater)
        ?? throw new InvalidVoteFileException(VoteFaults.TooManyModels);
}
