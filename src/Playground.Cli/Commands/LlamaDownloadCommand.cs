using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Models;

namespace Playground.Cli.Commands;

/// <summary><c>playground llama download URL</c>: fetches a model file; goes on where an earlier try broke off.</summary>
static class LlamaDownloadCommand
{
    public static Command Create(CliContext context)
    {
        var url = new Argument<string>("url") { Description = "Address of the GGUF file itself." };
        var folder = new Option<string?>("--to") { Description = "Folder to put it into; models in the data folder unless told otherwise." };
        var hash = new Option<string?>("--sha256") { Description = "What the file's SHA-256 must be." };
        var json = CliOptions.Json();
        var command = new Command("download", "Fetch a model file, with resume and checksum.") { url, folder, hash, json };
        command.SetAction((parsed, cancellationToken) => context.WithServicesAsync(async services =>
        {
            if (!Uri.TryCreate(parsed.GetValue(url), UriKind.Absolute, out var address))
                throw new UsageException($"{parsed.GetValue(url)} is no address; expected something like https://host/folder/model.gguf.");
            // Whoever sits at the prompt reaches the network of this machine anyway.
            var into = parsed.GetValue(folder) ?? services.GetRequiredService<IAddedModels>().Downloads;
            var got = await services.GetRequiredService<ILocalEngine>()
                .DownloadAsync(address, Path.GetFullPath(into), parsed.GetValue(hash), allowPrivateAddress: true, new Lines(context.Console.Error), cancellationToken);
            context.Console.Output.WriteLine(parsed.GetValue(json) ? CliJson.Write(got) : string.Create(CultureInfo.InvariantCulture,
                $"{got.Path}: {got.Bytes / 1048576.0:0.0} MiB{(got.ResumedAt > 0 ? $", resumed after {got.ResumedAt / 1048576.0:0.0} MiB" : "")}, SHA-256 {got.Sha256}"));
            return ExitCodes.Ok;
        }));
        return command;
    }

    /// <summary>A line for every twentieth of the file, on the stream for progress.</summary>
    sealed class Lines(TextWriter output) : IProgress<DownloadProgress>
    {
        long _said = -1;

        public void Report(DownloadProgress value)
        {
            var step = value.TotalBytes is > 0 and var total ? value.Bytes * 20 / total : value.Bytes >> 26;
            if (step == _said)
                return;
            _said = step;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Bytes >> 20} of {(value.TotalBytes is { } all ? $"{all >> 20}" : "?")} MiB"));
        }
    }
}
