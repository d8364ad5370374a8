using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Cli.Output;
using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Spectre.Console;

namespace Playground.Cli.Commands;

/// <summary><c>playground history</c>: the stored comparisons, newest first.</summary>
static class HistoryCommand
{
    public static Command Create(CliContext context)
    {
        var json = CliOptions.Json();
        var search = new Option<string?>("--search") { Description = "Words that must occur in a title, a prompt or an answer." };
        var model = new Option<string?>("--model") { Description = "Only comparisons with this model." };
        var tag = new Option<string?>("--tag") { Description = "Only comparisons with this tag." };
        var limit = NumberOptions.Whole("--limit", "How many at most, 1 to 1000.", from: 1, to: 1000, or: 50);
        var command = new Command("history", "List the stored comparisons, newest first.") { json, search, model, tag, limit };
        command.SetAction((parsed, cancellationToken) => context.WithStoreAsync(async services =>
        {
            var filter = new HistoryFilter { Text = parsed.GetValue(search), ModelId = parsed.GetValue(model), Tag = parsed.GetValue(tag), Take = parsed.GetValue(limit) };
            var page = await services.GetRequiredService<IComparisonRepository>().SearchAsync(filter, await CliContext.VisibilityAsync(services, cancellationToken), cancellationToken);
            if (parsed.GetValue(json))
                context.Console.Output.WriteLine(CliJson.Write(new { comparisons = page.Entries, more = page.Next is not null }));
            else
                context.Console.Ansi.Write(Table(page.Entries));
            return ExitCodes.Ok;
        }));
        return command;
    }

    static Table Table(IReadOnlyList<HistoryEntry> entries)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(TableCell.Whole("Id"), TableCell.Whole("When"), TableCell.Words("Prompt"), TableCell.Words("Models"));
        foreach (var entry in entries)
            table.AddRow(TableCell.Of(entry.Id), TableCell.Of(entry.CreatedAt.ToLocalTime().ToString("g", CultureInfo.CurrentCulture)), TableCell.Of(entry.Title ?? ComparisonText.Shown([.. entry.Attachments ?? [], new TextPart(entry.Prompt)])),
                TableCell.Of(string.Join(", ", entry.Lanes.Select(lane => $"{lane.ModelId} ({lane.State.ToString().ToLowerInvariant()})"))));
        return table;
    }
}
