using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Playground.Web.Markup;

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
