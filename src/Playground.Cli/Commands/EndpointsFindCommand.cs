using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Models.Endpoints;

namespace Playground.Cli.Commands;

/// <summary><c>playground endpoints find ADDRESS</c>: which server answers there and how it is connected; <c>--add</c> does it.</summary>
static class EndpointsFindCommand
{
    const int MostShown = 20;

    public static Command Create(CliContext context)
    {
        var address = new Argument<string>("address") { Description = "Address of a server or gateway, as its documentation or its log names it." };
        var variable = new Option<string?>("--key-environment") { Description = "The environment variable that holds the key; the key itself is kept nowhere." };
        var name = new Option<string?>("--add") { Description = "Add it as an endpoint of this name." };
        var models = new Option<string[]>("--model") { Description = "Offer this model alone; may be given several times. All that the server lists unless told otherwise.", DefaultValueFactory = _ => [] };
        var json = CliOptions.Json();
        var command = new Command("find", "Find out which server answers at an address, and add it.") { address, variable, name, models, json };
        command.SetAction((parsed, cancellationToken) => context.WithServicesAsync(async services =>
        {
            var key = parsed.GetValue(variable) is { } wanted ? Environment.GetEnvironmentVariable(wanted) ?? throw new UsageException($"The environment variable {wanted} is not set.") : null;
            var found = await services.GetRequiredService<IServerIdentifier>().IdentifyAsync(Address(parsed.GetValue(address)!), key, cancellationToken);
            var added = parsed.GetValue(name) is { } given ? Add(services.GetRequiredService<IAddedEndpoints>(), found, given, parsed.GetValue(variable), parsed.GetValue(models)!) : null;
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { found.Software, found.Version, found.Kind, found.BaseUrl, found.WantsKey, found.Models, found.Limits, added = added?.Name }));
            else
                Write(context.Console.Output, found, added);
            return ExitCodes.Ok;
        }));
        return command;
    }

    static Uri Address(string text) => ServerAddress.Read(text)
        ?? throw new UsageException($"\"{text}\" is no address of a server; expected something like http://localhost:8000. Keys go into an environment variable: --key-environment.");

    static AddedEndpoint Add(IAddedEndpoints endpoints, ServerIdentity found, string name, string? variable, string[] models)
    {
        if (found.WantsKey)
            throw new CommandFailedException($"{found.BaseUrl} wants a key, or another one: nothing was added. Put it into an environment variable and name that: --key-environment.");
        var endpoint = new AddedEndpoint(name, found.Kind, found.BaseUrl, variable, models.Length > 0 ? models : found.Models);
        endpoints.Add(endpoint);
        return endpoint;
    }

    static void Write(TextWriter output, ServerIdentity found, AddedEndpoint? added)
    {
        output.WriteLine($"{TerminalText.Line(ServerText.Name(found))}");
        output.WriteLine($"  Kind     {found.Kind}");
        output.WriteLine($"  BaseUrl  {TerminalText.Line(found.BaseUrl.AbsoluteUri)}");
        if (found.WantsKey)
            output.WriteLine("  It wants a key, or another one: put it into an environment variable and name that with --key-environment.");
        foreach (var limit in found.Limits)
            output.WriteLine($"  ! {ServerText.Limit(limit)}");
        foreach (var model in found.Models.Take(MostShown))
            output.WriteLine($"  {TerminalText.Line(model)}");
        if (found.Models.Count > MostShown)
            output.WriteLine($"  and {found.Models.Count - MostShown} more models");
        if (added is not null)
            output.WriteLine($"Added as {added.Name}; its models are {added.Name}/<model>: {added.Models.Count}.");
    }
}
