namespace Playground.Evaluations.ResultFiles;

/// <summary>Two answers to one prompt, and which was preferred.</summary>
/// <param name="A"><c>null</c> where the file doesn't say which model it was.</param>
/// <param name="Winner"><c>null</c> where the judge wasn't understood, or gave no verdict.</param>
public sealed record ResultComparison(string Item, ResultModel? A, ResultModel? B, ResultWinner? Winner)
{
    /// <summary>−1 (all for A) … 1 (all for B) where the file has degrees.</summary>
    public double? Preference { get; init; }

    public string? Prompt { get; init; }

    public string? AnswerA { get; init; }

    public string? AnswerB { get; init; }

    public string? Judge { get; init; }

    public string? Reason { get; init; }

    public string? Error { get; init; }

    public double? Cost { get; init; }
}
