using System.CommandLine;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.PromptSets;
using Playground.PromptSets.Files;

namespace Playground.Cli.Commands;

/// <summary><c>playground sets export SET --out FILE</c>.</summary>
static class SetsExportCommand
{
    public static Command Create(CliContext context)
    {
        var set = SetsCommand.Set();
        var output = new Option<string>("--out", "-o") { Description = "The file to write.", Required = true };
        var format = CliOptions.Choice("--format", "jsonl reads back as the same rows; csv and promptfoo say what they leave out.", [.. PromptSetWriter.Formats.Select(known => $"{known}".ToLowerInvariant())]);
        var command = new Command("export", "Write a set of prompts to a file.") { set, output, format };
        command.SetAction((parsed, cancellationToken) => context.WithSetsAsync(async (_, sets) =>
        {
            var found = await sets.FindAsync(parsed.GetValue(set)!, cancellationToken);
            var kind = Enum.Parse<PromptSetFormat>(parsed.GetValue(format)!, ignoreCase: true);
            foreach (var lost in await OutputFile.WriteAsync(parsed.GetValue(output)!, stream => PromptSetWriter.WriteAsync(found, kind, stream, cancellationToken)))
                context.Console.Error.WriteLine($"Left out, since the format has no place for it: {lost}");
            context.Console.Output.WriteLine($"{Counted.Of(PromptSetRow.Count(found), "row")} written to {parsed.GetValue(output)}.");
            return ExitCodes.Ok;
        }));
        return command;
    }
}
