using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Playground.Web.Markup;

/// <summary>A formula within a line: its source as it was written, in a type of its own.</summary>
sealed class MathRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline formula) =>
        renderer.Write("<code class=\"math\">").WriteEscape(ref formula.Content).Write("</code>");
}
