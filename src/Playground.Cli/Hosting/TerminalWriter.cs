using System.Text;

namespace Playground.Cli.Hosting;

/// <summary>The one way of text to a terminal: what a text could command it is shown instead (<see cref="TerminalText"/>).</summary>
/// <param name="terminal">The stream itself.</param>
sealed class TerminalWriter(TextWriter terminal) : TextWriter(terminal.FormatProvider)
{
    public override Encoding Encoding => terminal.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (TerminalText.Visible(buffer) is { } shown)
            terminal.Write(shown);
        else
            terminal.Write(buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine() => terminal.WriteLine();

    public override void WriteLine(string? value)
    {
        Write(value);
        terminal.WriteLine();
    }

    public override void Flush() => terminal.Flush();
}
