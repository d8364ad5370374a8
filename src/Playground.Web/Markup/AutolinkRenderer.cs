using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Playground.Web.Markup;

/// <summary><c>&lt;https://example.org&gt;</c>, by the same rule.</summary>
sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var target = SafeLink.Parse(link.IsEmail ? "mailto:" + link.Url : link.Url);
        if (target is not null)
            SafeLink.Open(renderer, target, null);
        renderer.WriteEscape(link.Url);
        if (target is not null)
            renderer.Write("</a>");
    }
}
