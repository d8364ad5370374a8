using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Settings;

namespace Playground.Tools;

static class ToolsServiceCollectionExtensions
{
    /// <summary>Functions that models may call; the kernel that has them is added by another project.</summary>
    public static IServiceCollection AddTools(this IServiceCollection services, IConfiguration configuration) => services
        .AddCheckedOptions<ToolOptions>(configuration, ToolOptions.Section, options => options.Faults())
        .AddSingleton<ToolCaller>();
}
