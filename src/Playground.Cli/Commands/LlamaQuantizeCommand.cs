using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Models;

namespace Playground.Cli.Commands;

/// <summary><c>playground llama quantize IN OUT --type Q4_K_M</c>.</summary>
static class LlamaQuantizeCommand
{
    public static Command Create(CliContext context)
    {
        var input = new Argument<string>("in") { Description = "The GGUF file to read, best one with 16 or 32 bits." };
        var output = new Argument<string>("out") { Description = "The GGUF file to write; must not exist." };
        var type = new Option<string>("--type") { Description = "How the weights are stored: Q8_0, Q6_K, Q5_K_M, Q4_K_M, Q4_0, …", Required = true };
        var json = CliOptions.Json();
        var command = new Command("quantize", "Store a model's weights in fewer bits.") { input, output, type, json };
        command.SetAction((parsed, cancellationToken) => context.WithServicesAsync(async services =>
        {
            var made = await services.GetRequiredService<ILocalEngine>()
                .QuantiseAsync(Path.GetFullPath(parsed.GetValue(input)!), Path.GetFullPath(parsed.GetValue(output)!), parsed.GetValue(type)!, cancellationToken);
            context.Console.Output.WriteLine(parsed.GetValue(json) ? CliJson.Write(made) : string.Create(CultureInfo.InvariantCulture,
                $"{made.Path}: {made.BytesBefore / 1048576.0:0.0} MiB became {made.BytesAfter / 1048576.0:0.0} MiB, {made.BitsPerWeight:0.00} bits per weight"));
            return ExitCodes.Ok;
        }));
        return command;
    }
}
