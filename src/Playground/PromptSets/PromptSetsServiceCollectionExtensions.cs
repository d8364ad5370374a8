using Microsoft.Extensions.DependencyInjection;
using Playground.PromptSets.Editing;
using Playground.PromptSets.Files;

namespace Playground.PromptSets;

static class PromptSetsServiceCollectionExtensions
{
    /// <summary>Prompts that are asked again and again, and the files they come in.</summary>
    public static IServiceCollection AddPromptSets(this IServiceCollection services) => services
        .AddSingleton<PromptSetReader>()
        .AddSingleton<PromptSetService>();
}
