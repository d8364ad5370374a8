using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Playground.Web.Markup;

/// <summary>A table that scrolls by itself when it is wider than its column. Alignment is a class: inline styles are refused by the content policy.</summary>
sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" tabindex=\"0\"><table>");
        foreach (var row in table.OfType<TableRow>())
            Write(renderer, table, row);
        renderer.Write("</table></div>").EnsureLine();
    }

    static void Write(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        foreach (var (index, cell) in row.OfType<TableCell>().Index())
        {
            var tag = row.IsHeader ? "th" : "td";
            var right = table.ColumnDefinitions.ElementAtOrDefault(index)?.Alignment == TableColumnAlign.Right;
            renderer.Write(right ? $"<{tag} class=\"right\">" : $"<{tag}>");
            var implicitParagraph = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            renderer.Write(cell);
            renderer.ImplicitParagraph = implicitParagraph;
            renderer.Write($"</{tag}>");
        }
        renderer.Write("</tr>");
    }
}
