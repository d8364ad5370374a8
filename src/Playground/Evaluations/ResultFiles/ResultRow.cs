namespace Playground.Evaluations.ResultFiles;

/// <summary>One answer to one prompt with what is known of it. <c>null</c> is not in the file, which is never the same as 0 or empty.</summary>
/// <param name="Item">Rows with the same are answers to the same question.</param>
/// <param name="Repeat">Counted from 1 among answers of one model to one question.</param>
/// <param name="Model"><c>null</c> where the file doesn't say.</param>
public sealed record ResultRow(string Item, int Repeat, ResultModel? Model)
{
    public string? Prompt { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Variables { get; init; } = [];

    /// <summary>What was said before the prompt, where the model was sent it.</summary>
    public IReadOnlyList<ResultMessage> History { get; init; } = [];

    /// <summary>An empty text is an empty answer.</summary>
    public string? Answer { get; init; }

    public string? Reference { get; init; }

    public ResultOutcome Outcome { get; init; }

    /// <summary>Whether a person's verdict stands over that of the checks.</summary>
    public bool IsPersonsVerdict { get; init; }

    public double? Score { get; init; }

    public IReadOnlyList<ResultScore> Scores { get; init; } = [];

    public string? Reason { get; init; }

    /// <summary>What a person wrote.</summary>
    public string? Comment { get; init; }

    public string? Error { get; init; }

    /// <summary>Why the answer ended, in the file's word.</summary>
    public string? Stop { get; init; }

    public ResultTokens? Tokens { get; init; }

    /// <summary>Of the answer, in US dollars.</summary>
    public double? Cost { get; init; }

    /// <summary>Of those who judged, in US dollars.</summary>
    public double? JudgeCost { get; init; }

    public TimeSpan? Duration { get; init; }
}
