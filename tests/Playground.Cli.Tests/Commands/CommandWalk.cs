using System.CommandLine;
using System.CommandLine.Completions;
using Playground.Cli.Hosting;
using Playground.Testing;

namespace Playground.Cli.Tests.Commands;

/// <summary>Every command in every shape in which it might tell something of <see cref="BlindSessionSample"/>; the commands are found, not listed.</summary>
/// <param name="output">Where what a command writes may go; another file in the same folder takes its place.</param>
sealed class CommandWalk(string output)
{
    static readonly string[] _all = [BlindSessionSample.ModelIds[0], BlindSessionSample.Session, BlindSessionSample.Comparisons[0], BlindSessionSample.Tag];

    static readonly Dictionary<string, string> _kinds = new()
    {
        ["--model"] = BlindSessionSample.ModelIds[0],
        ["--models"] = BlindSessionSample.ModelIds[0],
        ["--against"] = BlindSessionSample.ModelIds[1],
        ["--session"] = BlindSessionSample.Session,
        ["--evaluation"] = BlindSessionSample.Tag,
        ["--category"] = BlindSessionSample.Tag,
        ["--tag"] = BlindSessionSample.Tag,
    };

    /// <summary>The commands that do something, by the words that call them.</summary>
    public static IReadOnlyList<(string[] Verbs, Command Command)> Commands()
    {
        var context = new CliContext(new(() => Stream.Null, TextWriter.Null, TextWriter.Null, IsInteractive: false), new([], (_, _) => { }, null));
        return [.. Under(CommandLine.Commands(context), [])];
    }

    /// <summary>
    /// The command with each of the values that it offers, each of its switches, and all its filters one at a time: together they would narrow each other down
    /// to nothing.
    /// </summary>
    public IEnumerable<string[]> Arguments(Command command) =>
        from manner in Manners(command)
        from filter in Filters(command)
        select (string[])[.. manner, .. filter];

    static IEnumerable<(string[], Command)> Under(Command command, string[] verbs) =>
    [
        .. command.Action is null ? (IEnumerable<(string[], Command)>)[] : [(verbs, command)],
        .. command.Subcommands.SelectMany(under => Under(under, [.. verbs, under.Name])),
    ];

    // What must be said is said in each manner, with what there is to choose from.
    IEnumerable<string[]> Manners(Command command)
    {
        IEnumerable<string[]> needed = [[]];
        foreach (var option in command.Options.Where(option => option.Required))
            needed = needed.SelectMany(_ => Values(option), (before, value) => (string[])[.. before, option.Name, value]).ToArray();
        foreach (var before in needed)
        {
            yield return before;
            foreach (var option in command.Options.Where(option => !option.Required))
                foreach (var value in Choices(option))
                    yield return [.. before, option.Name, .. value];
        }
    }

    IEnumerable<string[]> Filters(Command command)
    {
        IEnumerable<string[]> arguments = command.Arguments.Count == 0 ? [[]] : _all.Select(value => command.Arguments.Select((_, place) => place == 0 ? value : $"{value}.{place}").ToArray());
        foreach (var before in arguments)
        {
            yield return before;
            foreach (var option in command.Options.Where(option => IsText(option) && !option.Required))
                foreach (var value in Values(option))
                    yield return [.. before, option.Name, value];
        }
    }

    IEnumerable<string> Values(Option option) =>
        IsText(option) ? option.Name == "--out" ? [output] : _kinds.TryGetValue(option.Name, out var value) ? [value] : _all
        : Choices(option).Select(choice => choice.Single()).DefaultIfEmpty("1");

    static IEnumerable<string[]> Choices(Option option) =>
        option.ValueType == typeof(bool) ? [[]] : IsOfText(option) ? option.GetCompletions(CompletionContext.Empty).Select(choice => (string[])[choice.InsertText ?? choice.Label]) : [];

    static bool IsText(Option option) => IsOfText(option) && !option.GetCompletions(CompletionContext.Empty).Any();

    static bool IsOfText(Option option) => option.ValueType == typeof(string) || option.ValueType == typeof(string[]);
}
