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

/// <summary>The box of a task in a list: a sign, not a control.</summary>
sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked ? "☑" : "☐");
}

/// <summary>Code with its language, a button to copy it, and colours where the language is known.</summary>
sealed class CodeRenderer(MarkupWords words, bool highlight) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        var language = (code as FencedCodeBlock)?.Info;
        var text = code.Lines.ToString();
        renderer.EnsureLine();
        renderer.Write("<div class=\"code\"><div class=\"code-head\"><span>").WriteEscape(language ?? "");
        renderer.Write("</span><button type=\"button\" class=\"btn quiet small\" data-copy-code>").WriteEscape(words.CopyCode);
        renderer.Write("</button></div><pre tabindex=\"0\"><code>");
        if (highlight && CodeHighlighter.Highlight(text, language) is { } coloured)
            renderer.Write(coloured);
        else
            renderer.WriteEscape(text);
        renderer.Write("</code></pre></div>").EnsureLine();
    }
}
