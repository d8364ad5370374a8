using System.CommandLine;

namespace Playground.Cli.Hosting;

/// <summary>Options that several commands share.</summary>
static class CliOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document on standard output and nothing else there." };

    public static Option<bool> SkipBad(string what = "lines") => new("--skip-bad") { Description = $"Leave {what} out that can't be read, instead of taking nothing." };

    public static Option<ulong> Seed() => NumberOptions.Unsigned("--seed", "The same seed gives the same bootstrap.", or: 1);

    /// <summary>Rounds of a bootstrap.</summary>
    public static Option<int> Rounds() => NumberOptions.Whole("--rounds", "Bootstrap rounds, 2 to 100000.", from: 2, to: 100_000, or: 1000);

    /// <summary>An option with few values, the first of which is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] values) =>
        new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] }.AcceptOnlyFromAmong(values);
}
