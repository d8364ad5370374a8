using Playground.Comparisons.Exporting;

namespace Playground.Cli.Hosting;

/// <summary>The JSON of every command.</summary>
static class CliJson
{
    public static string Write(object document) => TerminalText.Json(DocumentJson.Write(document));
}
