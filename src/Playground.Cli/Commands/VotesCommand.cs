using System.CommandLine;
using Playground.Cli.Hosting;

namespace Playground.Cli.Commands;

/// <summary><c>playground votes</c>: votes from elsewhere, and votes for elsewhere.</summary>
static class VotesCommand
{
    public static Command Create(CliContext context) => new("votes", "Import and export votes.")
    {
        VotesImportCommand.Create(context),
        VotesExportCommand.Create(context),
    };
}
