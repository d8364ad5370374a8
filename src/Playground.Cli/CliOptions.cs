using System.CommandLine;

namespace Playground.Cli;

/// <summary>Options that several commands share.</summary>
static class CliOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document on standard output and nothing else there." };
}
