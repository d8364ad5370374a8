using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Playground.Web.Markup;

/// <summary>A formula in lines of its own.</summary>
sealed class MathBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock formula)
    {
        renderer.EnsureLine().Write("<pre class=\"math\" tabindex=\"0\"><code>");
        renderer.WriteEscape(formula.Lines.ToString()).Write("</code></pre>").EnsureLine();
    }
}
