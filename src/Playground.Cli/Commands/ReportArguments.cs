using System.CommandLine;
using System.Globalization;
using Playground.Cli.Hosting;
using Playground.Reports;

namespace Playground.Cli.Commands;

/// <summary>What reports and exports can be asked for.</summary>
sealed class ReportArguments
{
    readonly Option<string?> session = new("--session") { Description = "Only a rating session, by its id." };
    readonly Option<string?> evaluation = new("--evaluation", "--tag") { Description = "Only comparisons of an evaluation, or with a tag." };
    readonly Option<string?> models = new("--models") { Description = "Only these models, ids separated by commas.", HelpName = "a,b" };
    readonly Option<DateOnly?> from = Day("--from", "The first day, such as 2026-11-01 (UTC).");
    readonly Option<DateOnly?> to = Day("--to", "The last day (UTC).");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[session, evaluation, models, from, to])
            command.Options.Add(option);
    }

    /// <exception cref="UsageException">The days are in the wrong order.</exception>
    public ReportFilter Filter(ParseResult parsed)
    {
        var filter = new ReportFilter
        {
            SessionId = parsed.GetValue(session),
            Tag = parsed.GetValue(evaluation),
            Models = parsed.GetValue(models)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            From = parsed.GetValue(from),
            To = parsed.GetValue(to),
        };
        return new ReportSettings { Filter = filter }.Faults().FirstOrDefault() is { } fault ? throw new UsageException(fault.Message) : filter;
    }

    static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"{name} is \"{result.Tokens[0].Value}\"; expected a day such as 2026-11-01.");
            return null;
        },
    };
}
