using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Playground.Web.Markup;

/// <summary>The box of a task in a list: a sign, not a control.</summary>
sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked ? "☑" : "☐");
}
