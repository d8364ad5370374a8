using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Playground.Web.Markup;

/// <summary>The footnotes at the end of a text, in a list. Without links: several answers of a page may have a first footnote.</summary>
sealed class FootnoteRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine().Write("<ol class=\"footnotes\">");
        foreach (var footnote in group.OfType<Footnote>().Where(footnote => footnote.Order >= 0))
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<li value=\"{footnote.Order}\">"));
            renderer.WriteChildren(footnote);
            renderer.Write("</li>");
        }
        renderer.Write("</ol>").EnsureLine();
    }

    /// <summary>The number at which a footnote is meant; the way back is none.</summary>
    public sealed class Mark : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            if (!link.IsBackLink)
                renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<sup>{link.Footnote.Order}</sup>"));
        }
    }
}
