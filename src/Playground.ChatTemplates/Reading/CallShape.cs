namespace Playground.ChatTemplates.Reading;

/// <summary>How a family writes a call of a tool, within the marks around it.</summary>
abstract class CallShape
{
    /// <summary>The calls in a text, in order. Only those of tools that exist are calls.</summary>
    public abstract List<FoundCall> Find(string text, IReadOnlyList<ToolSchema> tools);

    /// <summary>Where the name of a tool stands for itself, and of which one.</summary>
    protected static (int At, ToolSchema Tool)? Name(string text, int from, int to, IReadOnlyList<ToolSchema> tools, bool last)
    {
        (int At, ToolSchema Tool)? best = null;
        foreach (var tool in tools)
        {
            var at = last ? text.AsSpan(from, to - from).LastIndexOf(tool.Name) : text.AsSpan(from, to - from).IndexOf(tool.Name);
            if (at < 0 || IsWord(text, from + at - 1) || IsWord(text, from + at + tool.Name.Length))
                continue;
            if (best is not { } known || (last ? from + at > known.At : from + at < known.At))
                best = (from + at, tool);
        }
        return best;
    }

    static bool IsWord(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
