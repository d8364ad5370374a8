using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Comparisons;

namespace Playground.Cli.Commands;

/// <summary><c>playground restore FILE</c>: puts a backup in the place of the database, which is kept as a backup itself.</summary>
static class RestoreCommand
{
    public static Command Create(CliContext context)
    {
        var json = CliOptions.Json();
        var file = new Argument<string>("file") { Description = "A backup, as `playground backup` and each night leave it in the data folder's \"backups\"." };
        var command = new Command("restore", "Put a backup in the place of the database. The web server must not be running.") { file, json };
        command.SetAction((parsed, cancellationToken) => context.WithServicesAsync(async services =>
        {
            var restored = Path.GetFullPath(parsed.GetValue(file)!);
            var kept = await services.GetRequiredService<IStoreBackups>().RestoreAsync(restored, cancellationToken);
            context.Console.Output.WriteLine(parsed.GetValue(json) ? CliJson.Write(new { restored, kept })
                : kept is null ? $"Restored {restored}." : $"Restored {restored}. What was there before is kept as {kept}.");
            return ExitCodes.Ok;
        }));
        return command;
    }
}
