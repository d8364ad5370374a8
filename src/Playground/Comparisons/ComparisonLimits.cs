namespace Playground.Comparisons;

/// <summary>What a comparison may ask for.</summary>
public static class ComparisonLimits
{
    public const int Models = 8;
    public const int Repetitions = 10;

    /// <summary>In characters (UTF-16 code units), for a prompt and for a system prompt each.</summary>
    public const int PromptCharacters = 2_000_000;
    public const int StopSequences = 16;
    public const int StopSequenceCharacters = 1_000;
    public const int TitleCharacters = 200;
    public const int Tags = 20;
    public const int TagCharacters = 50;
}
