using System.CommandLine;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.PromptSets;
using Playground.PromptSets.Rendering;

namespace Playground.Cli.Commands;

/// <summary><c>playground sets show SET</c>: what is asked, and how answers are checked.</summary>
static class SetsShowCommand
{
    public static Command Create(CliContext context)
    {
        var set = SetsCommand.Set();
        var json = CliOptions.Json();
        var command = new Command("show", "Print the prompts of a set, their variables filled in, and their checks.") { set, json };
        command.SetAction((parsed, cancellationToken) => context.WithSetsAsync(async (_, sets) =>
        {
            var found = await sets.FindAsync(parsed.GetValue(set)!, cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(found));
            else
                Write(context.Console.Output, found);
            return ExitCodes.Ok;
        }));
        return command;
    }

    static void Write(TextWriter output, PromptSet set)
    {
        output.WriteLine($"{set.Name}, version {set.Version}, {Counted.Of(PromptSetRow.Count(set), "row")}");
        if (set.Description is { } description)
            output.WriteLine(description);
        foreach (var row in PromptSetRow.Of(set))
            Write(output, row);
    }

    static void Write(TextWriter output, PromptSetRow row)
    {
        var (system, turns) = PromptRenderer.Render(row);
        output.WriteLine();
        output.WriteLine($"# {row.Item.Id}{(row.Item.Category is { } category ? $" ({category})" : "")}{(row.Item.Name is { } name ? $": {name}" : "")}");
        if (system is not null)
            output.WriteLine($"system: {system}");
        foreach (var turn in turns)
            output.WriteLine(turn);
        foreach (var reference in row.Item.References)
            output.WriteLine($"reference: {reference}");
        foreach (var check in PromptRenderer.Checks(row.Item))
            output.WriteLine($"check: {check.FullType}{(check.Value is { } value ? $" {value.GetRawText()}" : "")}{(check.Threshold is { } threshold ? FormattableString.Invariant($", threshold {threshold}") : "")}");
    }
}
