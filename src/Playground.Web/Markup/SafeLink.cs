using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Playground.Web.Markup;

static class SafeLink
{
    static readonly string[] _schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    /// <summary>An absolute address with one of the allowed schemes, or <c>null</c>.</summary>
    public static Uri? Parse(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && _schemes.Contains(uri.Scheme, StringComparer.Ordinal) ? uri : null;

    // The address is written as System.Uri reads it, not as the model wrote it: what was checked is what the browser gets.
    public static void Open(HtmlRenderer renderer, Uri target, string? cssClass)
    {
        renderer.Write(cssClass is null ? "<a" : $"<a class=\"{cssClass}\"");
        renderer.Write(" target=\"_blank\" rel=\"noopener noreferrer nofollow\" href=\"");
        renderer.WriteEscapeUrl(target.AbsoluteUri);
        renderer.Write("\">");
    }
}
