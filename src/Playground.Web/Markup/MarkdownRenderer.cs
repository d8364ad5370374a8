using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Playground.Web.Markup;

/// <summary>
/// Turns Markdown that a model wrote into HTML that is safe to show. Safety rests on an allow-list: HTML is not parsed, only the node types
/// named here have a renderer and so markup of their own, none of them writes an attribute that the model chose, and links go nowhere but to
/// http, https and mailto.
/// </summary>
public sealed class MarkdownRenderer
{
    readonly MarkdownPipeline _pipeline = Formulas(new MarkdownPipelineBuilder())
        .DisableHtml()
        .UseMathematics()
        .UseFootnotes()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <returns><c>null</c> when the text is nested too deeply to be Markdown that anybody meant; show it as it is.</returns>
    public string? Render(string markdown, MarkupWords words, bool highlight = true)
    {
        try
        {
            var document = Markdown.Parse(markdown, _pipeline);
            using var writer = new StringWriter();
            NewRenderer(writer, words, highlight).Render(document);
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            // Markdig's way to say "too deeply nested".
            return null;
        }
    }

    // Before the parser of escapes, which would take the backslash for itself.
    static MarkdownPipelineBuilder Formulas(MarkdownPipelineBuilder builder)
    {
        builder.InlineParsers.Insert(0, new FormulaParser());
        return builder;
    }

    static HtmlRenderer NewRenderer(TextWriter writer, MarkupWords words, bool highlight)
    {
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Clear();
        renderer.ObjectRenderers.AddRange(
        [
            new ParagraphRenderer(),
            new ListRenderer(),
            new QuoteBlockRenderer(),
            new ThematicBreakRenderer(),
            new ShiftedHeadingRenderer(),
            new MathBlockRenderer(),
            new CodeRenderer(words, highlight),
            new TableRenderer(),
            new LiteralInlineRenderer(),
            new CodeInlineRenderer(),
            new EmphasisInlineRenderer { GetTag = emphasis => emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em" },
            new DelimiterInlineRenderer(),
            new LineBreakInlineRenderer(),
            new HtmlEntityInlineRenderer(),
            new TaskRenderer(),
            new LinkRenderer(words),
            new AutolinkRenderer(),
            new MathRenderer(),
            new FootnoteRenderer(),
            new FootnoteRenderer.Mark(),
        ]);
        return renderer;
    }
}
