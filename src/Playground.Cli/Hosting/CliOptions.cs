using System.CommandLine;

namespace Playground.Cli.Hosting;

/// <summary>Options that several commands share.</summary>
static class CliOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document on standard output and nothing else there." };

    public static Option<bool> SkipBad(string what = "lines") => new("--skip-bad") { Description = $"Leave {what} out that can't be read, instead of taking nothing." };

    public static Option<ulong> Seed() => new("--seed") { Description = "The same seed gives the same bootstrap.", DefaultValueFactory = _ => 1 };

    /// <summary>Rounds of a bootstrap.</summary>
    public static Option<int> Rounds()
    {
        var rounds = new Option<int>("--rounds") { Description = "Bootstrap rounds, 2 to 100000.", DefaultValueFactory = _ => 1000 };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > 100_000)
                result.AddError("--rounds must be 2 to 100000.");
        });
        return rounds;
    }

    /// <summary>An option with few values, the first of which is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] values) =>
        new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] }.AcceptOnlyFromAmong(values);
}
