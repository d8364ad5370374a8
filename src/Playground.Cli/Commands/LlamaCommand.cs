using System.CommandLine;
using Playground.Cli.Hosting;

namespace Playground.Cli.Commands;

/// <summary><c>playground llama</c>: what has to do with running models inside this program.</summary>
static class LlamaCommand
{
    public static Command Create(CliContext context) => new("llama", "The local engine: what it computes on, and making and fetching model files.")
    {
        LlamaInfoCommand.Create(context),
        LlamaPromptCommand.Create(context),
        LlamaQuantizeCommand.Create(context),
        LlamaDownloadCommand.Create(context),
    };
}
