namespace Playground.PromptSets;

/// <summary>How large a set may be.</summary>
public static class PromptSetLimits
{
    public const int Rows = 100_000;

    public const int NameCharacters = 120;

    public const int IdCharacters = 200;

    /// <summary>In bytes.</summary>
    public const int File = 256 << 20;
}
