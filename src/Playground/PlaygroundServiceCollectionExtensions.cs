using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Playground.Accounts;
using Playground.Comparisons;
using Playground.Evaluations;
using Playground.Events;
using Playground.Leaderboards;
using Playground.Models;
using Playground.PricePerformance;
using Playground.Pricing;
using Playground.PromptSets;
using Playground.Ratings;
using Playground.RatingSessions;
using Playground.Reports;
using Playground.Samples;
using Playground.Settings;
using Playground.Tools;
using Playground.Viewers;

namespace Playground;

public static class PlaygroundServiceCollectionExtensions
{
    /// <summary>The rules: the catalog of models and the runner of comparisons. Models and repositories are added by the other projects.</summary>
    public static IServiceCollection AddPlayground(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<PlaygroundOptions>(configuration, PlaygroundOptions.Section, Faults);
        services.AddCheckedOptions<SecurityOptions>(configuration, SecurityOptions.Section, options => options.Faults());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
            return new PlaygroundPaths(root, Path.GetFullPath(provider.GetRequiredService<IOptions<PlaygroundOptions>>().Value.DataFolder, root));
        });
        return services
            .AddEvents()
            .AddSingleton<VisibilityPolicy>()
            .AddAccounts()
            .AddPricing(configuration)
            .AddTools(configuration)
            .AddModels()
            .AddComparisons()
            .AddRatings()
            .AddPromptSets()
            .AddEvaluations()
            .AddRatingSessions()
            .AddLeaderboards()
            .AddPricePerformance()
            .AddSingleton<SampleData>()
            .AddReports();
    }

    static IEnumerable<string> Faults(PlaygroundOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataFolder))
            yield return $"{PlaygroundOptions.Section}:{nameof(options.DataFolder)} is empty; expected the path of a folder.";
    }
}
