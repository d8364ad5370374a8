using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Accounts;
using Playground.Cli.Hosting;
using Playground.Comparisons;

namespace Playground.Cli.Commands;

/// <summary><c>playground backup</c>: a whole, checked copy of the database, beside a running server too.</summary>
static class BackupCommand
{
    public static Command Create(CliContext context)
    {
        var json = CliOptions.Json();
        var command = new Command("backup", "Make a checked copy of the database, also while the web server runs.") { json };
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services =>
        {
            var file = await services.GetRequiredService<IStoreBackups>().MakeAsync(cancellationToken);
            await services.GetRequiredService<AuditLog>().WriteAsync(AuditAction.Backup, Path.GetFileName(file), cancellationToken: cancellationToken);
            context.Console.Output.WriteLine(parsed.GetValue(json) ? CliJson.Write(new { file }) : file);
            return ExitCodes.Ok;
        }));
        return command;
    }
}
