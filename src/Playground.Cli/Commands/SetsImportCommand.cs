using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.PromptSets;
using Playground.PromptSets.Editing;
using Playground.PromptSets.Files;

namespace Playground.Cli.Commands;

/// <summary><c>playground sets import FILE</c>: takes prompts from a file of this or another tool.</summary>
static class SetsImportCommand
{
    static readonly string[] _formats = [.. Enum.GetNames<PromptSetFormat>().Select(name => name.ToLowerInvariant())];

    public static Command Create(CliContext context)
    {
        var file = new Argument<string?>("file") { Description = "CSV, JSON lines, a configuration of promptfoo, a .prompt.yml, samples of OpenAI evals, or questions of MT-bench.", Arity = ArgumentArity.ZeroOrOne };
        var example = new Option<string?>("--example") { Description = "Instead of a file, a set that comes with the program." }.AcceptOnlyFromAmong([.. ShippedSets.Names]);
        var name = new Option<string?>("--name") { Description = "What to call it; the file's name when left out." };
        var format = new Option<string?>("--format") { Description = $"{string.Join(", ", _formats)}; told by name and content when left out." }.AcceptOnlyFromAmong(_formats);
        var replace = new Option<bool>("--replace") { Description = "Make it the next version of the set that has this name." };
        var skipBad = CliOptions.SkipBad();
        var json = CliOptions.Json();
        var command = new Command("import", "Take a set of prompts from a file. What the file says and a set doesn't is listed.") { file, example, name, format, replace, skipBad, json };
        command.SetAction((parsed, cancellationToken) => context.WithSetsAsync(async (services, sets) =>
        {
            var (path, import) = await ReadAsync(services.GetRequiredService<PromptSetReader>(), parsed.GetValue(file), parsed.GetValue(example), parsed.GetValue(format), cancellationToken);
            Report(context.Console.Error, path, import, parsed.GetValue(skipBad));
            var draft = parsed.GetValue(name) is { } chosen ? import.Set with { Name = chosen } : import.Set;
            var stored = await StoreAsync(sets, draft, parsed.GetValue(replace), cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { file = path, import.Format, stored.Id, stored.Name, stored.Version, rows = PromptSetRow.Count(stored), faults = import.Faults.Select(fault => fault.Message), import.NotCarried }));
            else
                context.Console.Output.WriteLine($"{stored.Name}, version {stored.Version}: {Counted.Of(PromptSetRow.Count(stored), "row")} taken{(import.Faults.Count > 0 ? $", {Counted.Of(import.Faults.Count, "fault")} left out" : "")}. Its id is {stored.Id}.");
            return ExitCodes.Ok;
        }));
        return command;
    }

    static async Task<(string Path, PromptSetImport Import)> ReadAsync(PromptSetReader reader, string? file, string? example, string? format, CancellationToken cancellationToken)
    {
        if (file is null == example is null)
            throw new UsageException("Name a file, or an example with --example.");
        await using var stream = file is null ? ShippedSets.Open(example!) : InputFile.Open(file);
        try
        {
            PromptSetFormat? kind = format is null ? null : Enum.Parse<PromptSetFormat>(format, ignoreCase: true);
            return (file ?? example!, await reader.ReadAsync(stream, Path.GetFileName(file ?? example!), kind, file is null ? null : Beside(file), cancellationToken));
        }
        catch (InvalidPromptSetException exception)
        {
            throw new UsageException(string.Join(Environment.NewLine, exception.Faults.Select(fault => $"{file ?? example}: {fault.Message}")));
        }
    }

    // Files that a configuration names lie in its folder or below; anything else isn't for it to name.
    static Func<string, byte[]?> Beside(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return name =>
        {
            var path = Path.GetFullPath(name, folder);
            return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? File.ReadAllBytes(path) : null;
        };
    }

    static void Report(TextWriter error, string path, PromptSetImport import, bool skipBad)
    {
        foreach (var left in import.NotCarried)
            error.WriteLine($"{path}: line {left.Line}: left out: {left.What}{(left.Count > 1 ? $" ({left.Count} times)" : "")}");
        foreach (var fault in import.Faults)
            error.WriteLine($"{path}: {fault.Message}");
        if (import.Faults.Count > 0 && !skipBad)
            throw new UsageException($"{path}: faults: {import.Faults.Count}, so nothing was taken. With --skip-bad the lines they belong to are left out.");
    }

    static async Task<PromptSet> StoreAsync(PromptSetService sets, PromptSet draft, bool replace, CancellationToken cancellationToken)
    {
        var known = replace ? (await sets.ListAsync(cancellationToken)).FirstOrDefault(set => set.Name.Equals(draft.Name, StringComparison.OrdinalIgnoreCase)) : null;
        return known is null ? await sets.CreateAsync(draft, cancellationToken) : await sets.ReplaceAsync(known.Id, draft, cancellationToken);
    }
}
