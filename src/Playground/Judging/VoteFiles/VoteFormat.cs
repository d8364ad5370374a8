namespace Playground.Judging.VoteFiles;

/// <summary>The formats in which votes come and go.</summary>
public enum VoteFormat
{
    /// <summary>LMArena's battles (arena-human-preference-100k and -140k, FastChat), one JSON object a line or one JSON array.</summary>
    LmArena,

    /// <summary>The feedback export of Open WebUI, one JSON array; only read.</summary>
    OpenWebUi,

    /// <summary>One line a vote, with a header of which <c>model_a</c>, <c>model_b</c> and <c>winner</c> must be there.</summary>
    Csv,

    /// <summary>Preference pairs for training, <c>prompt</c>, <c>chosen</c>, <c>rejected</c>, one JSON object a line; only written.</summary>
    Dpo,

    /// <summary>The JSON of LLM Comparator, for two models; only written.</summary>
    LlmComparator,
}

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
