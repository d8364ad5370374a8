using System.Runtime.CompilerServices;
using System.Text;
using Playground.Faults;

namespace Playground.Judging;

/// <summary>The votes of one block, with the collector's own numbers for models and raters.</summary>
sealed record VoteBlock(int Index, VoteCollector Collector, CompactVote[] Votes, int Lines, IReadOnlyList<VoteFileProblem> Problems, int BadLines);

/// <summary>Gathers what one thread parses; <see cref="VoteMerge"/> joins the collectors of all threads.</summary>
sealed class VoteCollector
{
    const int Unusable = -1;
    const int Nobody = -2;

    readonly List<VoteBlock> blocks = [];
    readonly List<VoteFileProblem> problems = [];
    CompactVote[] votes = new CompactVote[1 << 15];
    int count;
    int badLines;

    public Utf8Names Models { get; } = new(CompactVote.MaxModels);

    public Utf8Names Raters { get; } = new(CompactVote.MaxRaters);

    public IReadOnlyList<VoteBlock> Blocks => blocks;

    /// <summary>Takes a vote, or notes why it can't be taken.</summary>
    /// <param name="line">Counted from 1 within the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(long line, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, VoteOutcome outcome, ReadOnlySpan<byte> rater)
    {
        if (a.IsEmpty || b.IsEmpty)
            Refuse(line, VoteFaults.NoModelName);
        else
            Append(line, Models.Intern(a), Models.Intern(b), outcome, rater.IsEmpty ? Nobody : Raters.Intern(rater));
    }

    public void Refuse(long line, Fault fault)
    {
        badLines++;
        if (problems.Count < VoteFile.MaxProblems)
            problems.Add(new VoteFileProblem(line, fault));
    }

    public void EndBlock(int index, int lines)
    {
        blocks.Add(new VoteBlock(index, this, votes.AsSpan(0, count).ToArray(), lines, [.. problems], badLines));
        problems.Clear();
        count = badLines = 0;
    }

    /// <summary>A field as part of a message: in one line, cut where it is long.</summary>
    public static string Show(ReadOnlySpan<byte> field) =>
        (field.Length <= 60 ? Encoding.UTF8.GetString(field) : $"{Encoding.UTF8.GetString(field[..57])}…").ReplaceLineEndings(" ");

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Append(long line, int a, int b, VoteOutcome outcome, int rater)
    {
        if (a < 0 || b < 0 || rater == Unusable)
            Refuse(line, new(VoteFaultKind.UnusableName, $"A name is not valid UTF-8, or the file has more than {CompactVote.MaxModels} models."));
        else if (a == b)
            Refuse(line, VoteFaults.SameModel(Models[a]));
        else
        {
            if (count == votes.Length)
                Array.Resize(ref votes, count * 2);
            votes[count++] = new CompactVote(a, b, outcome, rater == Nobody ? -1 : rater);
        }
    }
}
