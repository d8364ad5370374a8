using System.Globalization;
using System.Net;
using System.Text;

namespace Playground.Reports.Charts;

/// <summary>Elements of a drawing.</summary>
public sealed class SvgText
{
    readonly StringBuilder _svg = new();

    public SvgText Line(double x1, double y1, double x2, double y2, string style) =>
        Append($"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" class=\"{style}\"/>");

    public SvgText Circle(double x, double y, double radius, string style, string? title = null) =>
        Append($"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\" class=\"{style}\">{(title is null ? "" : $"<title>{WebUtility.HtmlEncode(title)}</title>")}</circle>");

    public SvgText Path(string path, string style) => Append($"<path d=\"{path}\" class=\"{style}\"/>");

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public SvgText Label(double x, double y, string words, string style, string anchor = "start", bool upwards = false) =>
        Append($"<text x=\"{Number(x)}\" y=\"{Number(y)}\" class=\"{style}\" text-anchor=\"{anchor}\"{(upwards ? $" transform=\"rotate(-90 {Number(x)} {Number(y)})\"" : "")}>{WebUtility.HtmlEncode(words)}</text>");

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public override string ToString() => _svg.ToString();

    SvgText Append(string element)
    {
        _svg.Append(element);
        return this;
    }
}
