namespace Playground.Tools;

/// <summary>The functions that come with the program.</summary>
public static class ToolNames
{
    public const string CurrentTime = "current_time";
    public const string Calculator = "calculator";
    public const string LookUp = "look_up";

    public static IReadOnlyList<string> All { get; } = [CurrentTime, Calculator, LookUp];
}
