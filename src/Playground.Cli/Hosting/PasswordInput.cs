using System.Text;

namespace Playground.Cli.Hosting;

/// <summary>Reads a password where nobody sees it: never from the arguments, which every user of the machine can list.</summary>
static class PasswordInput
{
    const int Longest = 1000;

    /// <summary>The first line of standard input, without its end.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static async Task<string> ReadAsync(CliConsole console, CancellationToken cancellationToken)
    {
        await console.Error.WriteLineAsync("Password (it is shown while you type; pipe it in where others look on):");
        using var reader = new StreamReader(console.Input(), Encoding.UTF8);
        return await reader.ReadLineAsync(cancellationToken) is { Length: > 0 and <= Longest } line ? line
            : throw new UsageException("No password came: write it into the first line of standard input.");
    }
}
