using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Comparisons;
using Playground.Comparisons.Exporting;

namespace Playground.Cli.Commands;

/// <summary><c>playground show ID</c>: one stored comparison with every answer.</summary>
static class ShowCommand
{
    public static Command Create(CliContext context)
    {
        var id = new Argument<string>("id") { Description = "Id of the comparison, as `playground history` lists it." };
        var json = CliOptions.Json();
        var command = new Command("show", "Print a stored comparison.") { id, json };
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services =>
        {
            var wanted = parsed.GetValue(id)!;
            var visible = await CliContext.VisibilityAsync(services, cancellationToken);
            if (await services.GetRequiredService<IComparisonRepository>().FindAsync(wanted, visible, cancellationToken) is not { } comparison)
            {
                context.Console.Error.WriteLine(visible.Hides(wanted)
                    ? $"The comparison {wanted} is being rated blind; it can be shown when the host of the rating session has revealed the models."
                    : $"There is no comparison {wanted}. `playground history` lists them.");
                return ExitCodes.Failed;
            }
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(ComparisonJson.Of(comparison)));
            else
                ComparisonText.Write(context.Console.Output, comparison);
            return ExitCodes.Ok;
        }));
        return command;
    }
}
