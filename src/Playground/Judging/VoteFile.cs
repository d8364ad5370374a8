using Playground.Faults;

namespace Playground.Judging;

/// <summary>What to take from a file of votes.</summary>
public sealed record VoteFileOptions
{
    /// <summary>Leave bad lines out. Otherwise one bad line means that nothing is taken.</summary>
    public bool SkipBad { get; init; }

    /// <summary>
    /// Take only the votes of this category: in CSV the value of the column <c>category</c>; in LMArena files a key that is true within
    /// <c>category_tag</c>, or <c>code</c> where <c>is_code</c> is true. <c>null</c> takes all.
    /// </summary>
    public string? Category { get; init; }

    /// <summary>Take the raters too. Without them reading is quicker, and enough for what looks at single votes.</summary>
    public bool Raters { get; init; } = true;
}

/// <param name="Line">Counted from 1, the header included.</param>
public sealed record VoteFileProblem(long Line, Fault Fault)
{
    /// <summary>In English, as a sentence.</summary>
    public string Message => Fault.Message;
}

/// <summary>A file of votes, read.</summary>
public sealed record VoteFile
{
    /// <summary>Empty when there are problems, unless bad lines were to be skipped.</summary>
    public required VoteTable Votes { get; init; }

    /// <summary>The first problems in the order of the file, at most <see cref="MaxProblems"/>.</summary>
    public required IReadOnlyList<VoteFileProblem> Problems { get; init; }

    /// <summary>All bad lines, also those that <see cref="Problems"/> has no room for.</summary>
    public required long BadLines { get; init; }

    public const int MaxProblems = 20;
}
