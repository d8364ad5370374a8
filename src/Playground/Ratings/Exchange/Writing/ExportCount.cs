namespace Playground.Ratings.Exchange.Writing;

/// <summary>How much came out.</summary>
/// <param name="Written">Entries of the file.</param>
/// <param name="LeftOut">Votes that the format has no way to tell.</param>
public sealed record ExportCount(long Written, long LeftOut)
{
    /// <summary>Votes of blind sessions that aren't revealed, left out because no session was named, or models were.</summary>
    public long Concealed { get; init; }
}
