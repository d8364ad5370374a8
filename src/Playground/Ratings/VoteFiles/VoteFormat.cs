namespace Playground.Ratings.VoteFiles;

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
