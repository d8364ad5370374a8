using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.PromptSets;
using Playground.PromptSets.Editing;

namespace Playground.Cli.Commands;

/// <summary><c>playground sets</c>: prompts that are asked again and again.</summary>
static class SetsCommand
{
    public static Command Create(CliContext context) => new("sets", "List, show, import and export sets of prompts.")
    {
        SetsListCommand.Create(context),
        SetsShowCommand.Create(context),
        SetsImportCommand.Create(context),
        SetsExportCommand.Create(context),
        SetsDeleteCommand.Create(context),
    };

    /// <summary>Runs work on the sets; what is wrong with one is a sentence each.</summary>
    public static Task<int> WithSetsAsync(this CliContext context, Func<IServiceProvider, PromptSetService, Task<int>> work) => context.WithStoreAsync(async services =>
    {
        try
        {
            return await work(services, services.GetRequiredService<PromptSetService>());
        }
        catch (InvalidPromptSetException exception)
        {
            throw new UsageException(exception.Message);
        }
    });

    public static Argument<string> Set() => new("set") { Description = "Name or id of a set; see `playground sets list`." };
}
