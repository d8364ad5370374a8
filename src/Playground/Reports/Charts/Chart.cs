using System.Net;
using Playground.Models;

namespace Playground.Reports.Charts;

/// <summary>A drawing as inline SVG, without script and without styles of its own: classes name what the document's style sheet colours.</summary>
/// <param name="label">What it shows, for those who don't see it.</param>
public abstract class Chart(string label, IChartText text)
{
    protected const int Width = 720;

    protected IChartText Text => text;

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
