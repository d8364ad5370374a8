using System.Text;

namespace Playground.Judging;

/// <summary>The votes of one block, with the collector's own numbers for models and raters.</summary>
sealed record VoteBlock(int Index, VoteCollector Collector, CompactVote[] Votes, int Lines, IReadOnlyList<VoteFileProblem> Problems, int BadLines);

/// <summary>Gathers what one thread parses; <see cref="VoteMerge"/> joins the collectors of all threads.</summary>
sealed class VoteCollector
{
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
    public void Add(long line, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, VoteOutcome outcome, ReadOnlySpan<byte> rater)
    {
        if (a.IsEmpty || b.IsEmpty)
            Refuse(line, "A model has no name; model_a and model_b were expected to be filled.");
        else if (a.SequenceEqual(b))
            Refuse(line, $"The model \"{Show(a)}\" meets itself; two different models were expected.");
        else if (TryIntern(Models, a, out var first) && TryIntern(Models, b, out var second) && TryRater(rater, out var who))
            Append(new CompactVote(first, second, outcome, who));
        else
            Refuse(line, "A name is not valid UTF-8, or the file has more than 65,536 models.");
    }

    public void Refuse(long line, string message)
    {
        badLines++;
        if (problems.Count < VoteFile.MaxProblems)
            problems.Add(new VoteFileProblem(line, message));
    }

    public void EndBlock(int index, int lines)
    {
        blocks.Add(new VoteBlock(index, this, votes.AsSpan(0, count).ToArray(), lines, [.. problems], badLines));
        problems.Clear();
        count = badLines = 0;
    }

    /// <summary>A field as part of a message, cut where it is long.</summary>
    public static string Show(ReadOnlySpan<byte> field) =>
        field.Length <= 60 ? Encoding.UTF8.GetString(field) : $"{Encoding.UTF8.GetString(field[..57])}…";

    bool TryRater(ReadOnlySpan<byte> rater, out int id)
    {
        id = -1;
        return rater.IsEmpty || TryIntern(Raters, rater, out id);
    }

    static bool TryIntern(Utf8Names names, ReadOnlySpan<byte> name, out int id) => (id = names.Intern(name)) >= 0;

    void Append(CompactVote vote)
    {
        if (count == votes.Length)
            Array.Resize(ref votes, count * 2);
        votes[count++] = vote;
    }
}
