using System.Text;
using Spectre.Console;

namespace Playground.Cli.Hosting;

/// <summary>The streams that a command talks to: the process' own, or a test's. Nothing reaches them as it came: what is no word is shown (<see cref="TerminalText"/>).</summary>
/// <param name="Input">Opens the raw standard input.</param>
/// <param name="Output">Results only: with <c>--json</c> one JSON document and nothing else.</param>
/// <param name="Error">Progress, warnings and faults.</param>
/// <param name="IsInteractive">True when a person looks at <paramref name="Output"/>, so that it may be redrawn.</param>
sealed record CliConsole(Func<Stream> Input, TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <inheritdoc cref="CliConsole(Func{Stream}, TextWriter, TextWriter, bool)" path="/param[@name='Output']"/>
    public TextWriter Output { get; } = new TerminalWriter(Output);

    /// <inheritdoc cref="CliConsole(Func{Stream}, TextWriter, TextWriter, bool)" path="/param[@name='Error']"/>
    public TextWriter Error { get; } = new TerminalWriter(Error);

    /// <summary>Tables, colours and live columns; plain text where nobody looks.</summary>
    public IAnsiConsole Ansi { get; } = Drawing(Output, IsInteractive);

    public static CliConsole OfThisProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(Console.OpenStandardInput, Console.Out, Console.Error, !Console.IsOutputRedirected);
    }

    // On the bare stream: it writes codes of its own. Texts in what it draws are looked at before.
    static IAnsiConsole Drawing(TextWriter output, bool interactive)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = interactive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = interactive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        console.Pipeline.Attach(new VisibleSegments.Hook());
        return console;
    }
}
