using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Models;

namespace Playground.Cli.Commands;

/// <summary><c>playground llama info</c>: the devices in use, the threads chosen, and what would add a device.</summary>
static class LlamaInfoCommand
{
    public static Command Create(CliContext context)
    {
        var json = CliOptions.Json();
        var command = new Command("info", "Say what local models are computed on, with how many threads and why, and what would add a device.") { json };
        command.SetAction((parsed, _) => context.WithServicesAsync(services =>
        {
            var facts = services.GetRequiredService<ILocalEngine>().Describe();
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(facts));
            else
                Write(context.Console.Output, facts);
            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    static void Write(TextWriter output, LocalEngineFacts facts)
    {
        output.WriteLine($"{facts.Engine}, {facts.Backend} backend{(facts.CpuLibrary is null ? "" : $", CPU kernels for {facts.CpuLibrary}")}");
        output.WriteLine($"  {facts.Features}");
        foreach (var device in facts.Devices)
            output.WriteLine($"{device.Name}: {device.Description}{Memory(device)}");
        foreach (var threads in facts.Threads)
            output.WriteLine($"{threads.Model}: {(threads.Threads is { } count ? Counted.Of(count, "thread") : "threads")}, {threads.Reason}");
        foreach (var hint in facts.Hints)
            output.WriteLine(hint);
    }

    static string Memory(LocalDevice device) => device.TotalBytes == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {device.FreeBytes >> 20} of {device.TotalBytes >> 20} MiB free");
}
