namespace Playground.ChatTemplates.Syntax;

/// <summary>A template's text with <c>\n</c> as its only line break and without the last one, as Jinja reads it.</summary>
sealed class Source
{
    public Source(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Text = text.EndsWith('\n') ? text[..^1] : text;
    }

    public string Text { get; }

    /// <param name="at">Where, as an offset into <see cref="Text"/>.</param>
    public ChatTemplateException Fail(int at, string problem, ChatTemplateFault fault = ChatTemplateFault.Syntax, Exception? inner = null)
    {
        var before = Text.AsSpan(0, Math.Clamp(at, 0, Text.Length));
        return new(fault, problem, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), inner);
    }
}
