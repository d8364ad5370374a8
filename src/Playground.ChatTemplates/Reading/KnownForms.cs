namespace Playground.ChatTemplates.Reading;

/// <summary>What can't be learned by letting a template write, in the one place where families are named.</summary>
static class KnownForms
{
    /// <summary>Marks of thoughts that a template takes away from earlier turns, so that it never writes them.</summary>
    public static readonly (string Open, string Close)[] Thoughts = [("<think>", "</think>"), ("[THINK]", "[/THINK]")];

    /// <summary>
    /// Ends the head of a message in the families whose answers are several messages (gpt-oss and its like): <c>&lt;|channel|&gt;analysis&lt;|message|&gt;</c>,
    /// <c> to=functions.name&lt;|message|&gt;</c>.
    /// </summary>
    public const string HeadEnd = "<|message|>";

    public const string MessageStart = "<|start|>";

    /// <summary>What such a message may end with.</summary>
    public static readonly string[] MessageEnds = ["<|end|>", "<|call|>", "<|return|>", "<|eom|>", "<|eot|>"];

    /// <summary>Whether the head of a message says that it is a thought.</summary>
    public static bool IsThought(string head) => head.Contains("<|channel|>analysis", StringComparison.Ordinal) || Recipient(head) == "self";

    /// <summary>The tool that a message goes to; <c>null</c> when it goes to none.</summary>
    public static string? ToolOf(string head) => Recipient(head) is { } recipient and not ("self" or "user" or "all") ? recipient[(recipient.LastIndexOf('.') + 1)..] : null;

    static string? Recipient(string head)
    {
        var at = head.IndexOf("to=", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var end = head.AsSpan(at).IndexOfAny(" <\n");
        return end < 0 ? head[(at + 3)..] : head[(at + 3)..(at + end)];
    }
}
