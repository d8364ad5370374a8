using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Playground.Web.Markup;

/// <summary>The words that rendering adds to a model's own, in the language of the page.</summary>
public sealed record MarkupWords(string CopyCode, string Image);
