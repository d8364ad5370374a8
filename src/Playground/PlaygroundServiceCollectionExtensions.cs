using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Playground.Comparisons.Execution;
using Playground.Events;
using Playground.Leaderboards;
using Playground.Models;
using Playground.Models.Assessment;
using Playground.Pricing;
using Playground.Ratings;
using Playground.Ratings.Exchange;
using Playground.Samples;
using Playground.Settings;

namespace Playground;

public static class PlaygroundServiceCollectionExtensions
{
    /// <summary>The rules: the catalog of models and the runner of comparisons. Sources and stores are added by the other rooms.</summary>
    public static IServiceCollection AddPlayground(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<PlaygroundOptions>(configuration, PlaygroundOptions.Section, Faults);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
            return new PlaygroundPaths(root, Path.GetFullPath(provider.GetRequiredService<IOptions<PlaygroundOptions>>().Value.DataFolder, root));
        });
        services.AddEvents();
        services.AddPricing(configuration);
        services.AddJudging();
        services.AddSingleton<Reports.Building.ReportBuilder>();
        services.AddSingleton<Reports.ReportImport>();
        services.AddSingleton<Reports.Exporting.AnswerExport>();
        services.AddSingleton<ModelCatalog>();
        services.AddSingleton<ModelProbe>();
        services.AddSingleton<OpennessCatalog>();
        services.AddSingleton<ComparisonRunner>();
        services.AddSingleton<SampleData>();
        services.AddHostedService<RunnerShutdown>();
        services.AddSingleton<VoteImporter>();
        services.AddSingleton<VoteExporter>();
        services.AddSingleton<VoteVersions>();
        services.AddSingleton<VoteWatch>();
        services.AddSingleton<Rankings>();
        services.AddSingleton<RatedAnswers>();
        return services;
    }

    static IEnumerable<string> Faults(PlaygroundOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataFolder))
            yield return $"{PlaygroundOptions.Section}:{nameof(options.DataFolder)} is empty; expected the path of a folder.";
    }
}
