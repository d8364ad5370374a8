namespace Playground.Ratings.VoteFiles;

/// <summary>What to take from a file of votes.</summary>
public sealed record VoteFileOptions
{
    /// <summary>One of <see cref="VoteFormats.Readable"/>. <c>null</c> tells CSV from LMArena by the first character.</summary>
    public VoteFormat? Format { get; init; }

    /// <summary>Leave bad lines out. Otherwise one bad line means that nothing is taken.</summary>
    public bool SkipBad { get; init; }

    /// <summary>
    /// Take only the votes of this category: in CSV one of those in the column <c>category</c>, between semicolons; in LMArena files a key that
    /// is true within <c>category_tag</c>, or <c>code</c> where <c>is_code</c> is true; in Open WebUI's a tag. <c>null</c> takes all.
    /// </summary>
    public string? Category { get; init; }

    /// <summary>Take the raters too. Without them reading is quicker, and enough for what looks at single votes.</summary>
    public bool Raters { get; init; } = true;

    /// <summary>Only count how often each vote was cast (<see cref="VoteFile.Counts"/>), in memory that doesn't grow with the votes; raters are forgotten.</summary>
    public bool CountsOnly { get; init; }
}
