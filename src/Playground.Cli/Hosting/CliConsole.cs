using System.Text;
using Spectre.Console;

namespace Playground.Cli.Hosting;

/// <summary>The streams that a command talks to: the process' own, or a test's.</summary>
/// <param name="Input">Opens the raw standard input.</param>
/// <param name="Output">Results only: with <c>--json</c> one JSON document and nothing else.</param>
/// <param name="Error">Progress, warnings and faults.</param>
/// <param name="IsInteractive">True when a person looks at <paramref name="Output"/>, so that it may be redrawn.</param>
sealed record CliConsole(Func<Stream> Input, TextWriter Output, TextWriter Error, bool IsInteractive)
{
    public static CliConsole OfThisProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(Console.OpenStandardInput, Console.Out, Console.Error, !Console.IsOutputRedirected);
    }

    /// <summary>Tables, colours and live columns; plain text where nobody looks.</summary>
    public IAnsiConsole Ansi { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Output),
        Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
    });
}
