using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Models.Endpoints;

namespace Playground.Cli.Commands;

/// <summary><c>playground endpoints</c>: the endpoints that were added beside those of the configuration.</summary>
static class EndpointsCommand
{
    public static Command Create(CliContext context)
    {
        var json = CliOptions.Json();
        var command = new Command("endpoints", "List the endpoints that were added beside those of the configuration.") { json, EndpointsFindCommand.Create(context), Remove(context) };
        command.SetAction((parsed, _) => context.WithServicesAsync(services =>
        {
            var all = services.GetRequiredService<IAddedEndpoints>().All;
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { endpoints = all }));
            else if (all.Count == 0)
                context.Console.Output.WriteLine("No endpoint was added. `playground endpoints find ADDRESS --add NAME` adds one.");
            else
                foreach (var endpoint in all)
                    context.Console.Output.WriteLine($"{TerminalText.Line(endpoint.Name)}  {TerminalText.Line(endpoint.BaseUrl.AbsoluteUri)}  {TerminalText.Line(endpoint.Kind)}  models: {endpoint.Models.Count}");
            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    static Command Remove(CliContext context)
    {
        var name = new Argument<string>("name") { Description = "Name of the endpoint." };
        var command = new Command("remove", "Take an added endpoint out of the list; answers of its models stay.") { name };
        command.SetAction((parsed, _) => context.WithServicesAsync(services =>
        {
            var endpoints = services.GetRequiredService<IAddedEndpoints>();
            var wanted = parsed.GetValue(name)!;
            if (endpoints.All.All(endpoint => endpoint.Name != wanted))
                throw new UsageException($"No endpoint \"{wanted}\" was added; `playground endpoints` lists them. Those of the configuration are taken out there.");
            endpoints.Remove(wanted);
            context.Console.Output.WriteLine($"{wanted} is no endpoint any more.");
            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }
}
