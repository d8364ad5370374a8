using Spectre.Console;
using Spectre.Console.Rendering;

namespace Playground.Cli.Hosting;

/// <summary>What is drawn, with the texts in it as <see cref="TerminalText"/> shows them. The codes of the console itself pass.</summary>
sealed class VisibleSegments(IRenderable drawn) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => drawn.Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => drawn.Render(options, maxWidth).Select(Visible);

    static Segment Visible(Segment segment) =>
        segment.IsControlCode || segment.IsLineBreak || TerminalText.Visible(segment.Text.AsSpan()) is not { } shown ? segment : new Segment(shown, segment.Style);

    /// <summary>Draws everything that a console is given in this way.</summary>
    public sealed class Hook : IRenderHook
    {
        public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) => renderables.Select(drawn => new VisibleSegments(drawn));
    }
}
