namespace Playground.ChatTemplates.Limits;

/// <summary>What a template, which is a stranger's program, may use. What it is given to write down is allowed for besides.</summary>
/// <param name="Steps">Parts of expressions and statements evaluated; long texts that are searched count as several.</param>
/// <param name="Memory">Bytes of all texts and lists that it makes.</param>
/// <param name="Output">Characters written.</param>
/// <param name="Depth">Macros and recursive loops inside each other.</param>
public sealed record RenderLimits(long Steps = 1_500_000, long Memory = 32 << 20, long Output = 4 << 20, int Depth = 200)
{
    public static RenderLimits Default { get; } = new();

    /// <summary>The same for a conversation of that many characters.</summary>
    internal RenderLimits For(long characters) => this with { Steps = Steps + characters, Memory = Memory + 128 * characters, Output = Output + 8 * characters };
}
