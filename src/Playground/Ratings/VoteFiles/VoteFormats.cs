namespace Playground.Ratings.VoteFiles;

/// <summary>The names by which people choose a format, and what files are called.</summary>
public static class VoteFormats
{
    public static readonly IReadOnlyList<string> Readable = [Name(VoteFormat.LmArena), Name(VoteFormat.OpenWebUi), Name(VoteFormat.Csv)];

    public static readonly IReadOnlyList<string> Writable = [Name(VoteFormat.LmArena), Name(VoteFormat.Csv), Name(VoteFormat.Dpo), Name(VoteFormat.LlmComparator)];

    public static string Name(this VoteFormat format) => format.ToString().ToLowerInvariant();

    /// <returns><c>null</c> for a name that isn't among <paramref name="names"/>.</returns>
    public static VoteFormat? Find(string? name, IReadOnlyList<string> names) =>
        names.Contains(name) && Enum.TryParse<VoteFormat>(name, ignoreCase: true, out var format) ? format : null;

    public static string Extension(this VoteFormat format) => format switch
    {
        VoteFormat.Csv => "csv",
        VoteFormat.LmArena or VoteFormat.Dpo => "jsonl",
        _ => "json",
    };

    public static string MediaType(this VoteFormat format) => format switch
    {
        VoteFormat.Csv => "text/csv",
        VoteFormat.LmArena or VoteFormat.Dpo => "application/jsonl",
        _ => "application/json",
    };
}
