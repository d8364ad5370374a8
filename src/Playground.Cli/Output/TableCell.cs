using Playground.Cli.Hosting;
using Spectre.Console;

namespace Playground.Cli.Output;

/// <summary>The cells and columns of tables. A text is measured as it will be shown.</summary>
static class TableCell
{
    public static Text Of(string text, Style? style = null) => new(TerminalText.Visible(text), style);

    /// <summary>A column of numbers, days or ids, which stay in one line however narrow the terminal is; the columns of words give way.</summary>
    public static TableColumn Whole(string heading, bool right = false) => new(heading) { Alignment = right ? Justify.Right : Justify.Left, NoWrap = true };

    /// <summary>A column of words.</summary>
    public static TableColumn Words(string heading) => new(heading);
}
