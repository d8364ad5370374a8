namespace Playground.ChatTemplates.Values;

/// <summary>
/// A text that the filter <c>safe</c> went over. Nothing is escaped in chat templates but what is added to such a text, which some makers didn't foresee and
/// their models were trained on.
/// </summary>
sealed record Markup(string Text)
{
    public static object? Plain(object? value) => value is Markup markup ? markup.Text : value;

    /// <summary>Makes a text that came of one such a text too.</summary>
    public static object? Like(object? origin, object? value) => origin is Markup && value is string text ? new Markup(text) : value;

    public static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal).Replace("\"", "&#34;", StringComparison.Ordinal);

    /// <summary>The two beside each other, or <c>null</c> when neither is one.</summary>
    public static Markup? Join(object? left, object? right) => (left, right) switch
    {
        (Markup first, Markup second) => new(first.Text + second.Text),
        (Markup first, string text) => new(first.Text + Escape(text)),
        (string text, Markup second) => new(Escape(text) + second.Text),
        _ => null,
    };
}
