using System.CommandLine;
using Playground.Cli.Hosting;

namespace Playground.Cli.Commands;

/// <summary><c>playground sets delete SET</c>: takes a set out of the list; evaluations of it stay readable.</summary>
static class SetsDeleteCommand
{
    public static Command Create(CliContext context)
    {
        var set = SetsCommand.Set();
        var command = new Command("delete", "Take a set out of the list. Evaluations that used it keep its versions.") { set };
        command.SetAction((parsed, cancellationToken) => context.WithSetsAsync(async (_, sets) =>
        {
            var found = await sets.FindAsync(parsed.GetValue(set)!, cancellationToken);
            await sets.DeleteAsync(found.Id, cancellationToken);
            context.Console.Output.WriteLine($"{found.Name} is deleted.");
            return ExitCodes.Ok;
        }));
        return command;
    }
}
