using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Playground.Comparing;
using Playground.Events;
using Playground.Judging;
using Playground.Judging.Exchange;
using Playground.Judging.Ranking;
using Playground.Models;
using Playground.Models.Assessing;
using Playground.Pricing;
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
        services.AddSingleton<Reporting.Building.ReportBuilder>();
        services.AddSingleton<Reporting.ReportImport>();
        services.AddSingleton<Reporting.Exporting.AnswerExport>();
        services.AddSingleton<ModelCatalog>();
        services.AddSingleton<ModelProbe>();
        services.AddSingleton<OpennessBook>();
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
