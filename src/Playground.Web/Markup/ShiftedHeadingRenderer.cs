using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Playground.Web.Markup;

/// <summary>Headings of an answer stand below the heading of its column, so that the page keeps one outline.</summary>
sealed class ShiftedHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    const int Below = 2;
    const int Deepest = 6;

    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var level = Math.Min(heading.Level + Below, Deepest).ToString(CultureInfo.InvariantCulture);
        renderer.EnsureLine();
        renderer.Write($"<h{level}>").WriteLeafInline(heading);
        renderer.Write($"</h{level}>").EnsureLine();
    }
}
