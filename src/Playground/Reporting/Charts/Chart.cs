using System.Globalization;
using System.Net;
using System.Text;
using Playground.Models;
using Playground.Reporting.Layout;

namespace Playground.Reporting.Charts;

/// <summary>A drawing as inline SVG, without script and without styles of its own: classes name what the document's style sheet colours.</summary>
/// <param name="label">What it shows, for those who don't see it.</param>
public abstract class Chart(string label, ReportText text)
{
    protected const int Width = 720;

    protected ReportText Text => text;

    public string Svg()
    {
        var svg = new SvgText();
        var height = Draw(svg);
        return $"<svg viewBox=\"0 0 {Width} {SvgText.Number(height)}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">{svg}</svg>";
    }

    /// <returns>The height that was used, in the units in which the width is <see cref="Width"/>.</returns>
    protected abstract double Draw(SvgText svg);

    /// <summary>Open and proprietary differ in form as well as in colour: ring and filled dot.</summary>
    protected static string Mark(ModelAccess access) => access.Openness() switch
    {
        Openness.Open => "open",
        Openness.Proprietary => "closed",
        _ => "unknown",
    };
}

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
