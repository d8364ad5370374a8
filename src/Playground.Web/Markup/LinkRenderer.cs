using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Playground.Web.Markup;

/// <summary>Links to the web and to mail open in a tab of their own; anything else stays plain text. An image becomes a link and is never loaded.</summary>
sealed class LinkRenderer(MarkupWords words) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (SafeLink.Parse(link.GetDynamicUrl?.Invoke() ?? link.Url) is not { } target)
        {
            renderer.WriteChildren(link);
            return;
        }
        SafeLink.Open(renderer, target, link.IsImage ? "image-link" : null);
        if (link.IsImage)
            renderer.WriteEscape($"{words.Image}: ");
        renderer.WriteChildren(link);
        if (link.IsImage)
            renderer.WriteEscape($" ({target.Host})");
        renderer.Write("</a>");
    }
}
