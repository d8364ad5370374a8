using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Settings;
using Playground.Storage.Accounts;
using Playground.Storage.Comparisons;
using Playground.Storage.Evaluations;
using Playground.Storage.Figures;
using Playground.Storage.Models;
using Playground.Storage.Pricing;
using Playground.Storage.PromptSets;
using Playground.Storage.Ratings;
using Playground.Storage.RatingSessions;
using Playground.Storage.Recovery;
using Playground.Storage.Reports;
using Playground.Storage.Search;
using Playground.Storage.Settings;
using Playground.Storage.Sqlite;
using Playground.Storage.Sqlite.Files;
using Playground.Storage.Startup;

namespace Playground.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>Adds the repositories. Before one is used, <see cref="IStoreStartup.PrepareAsync"/> must have been called.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<StorageOptions>(configuration, StorageOptions.Section, Faults);
        return services
            .AddSqlite()
            .AddComparisonStorage()
            .AddHistorySearch()
            .AddAnswerFigures()
            .AddRatingStorage()
            .AddRatingSessionStorage()
            .AddPromptSetStorage()
            .AddEvaluationStorage()
            .AddReportStorage()
            .AddAccountStorage()
            .AddPriceStorage()
            .AddModelStorage()
            .AddAnswerRecovery()
            .AddStorageStartup();
    }

    static IEnumerable<string> Faults(StorageOptions options) => "Sqlite".Equals(options.Provider, StringComparison.OrdinalIgnoreCase)
        ? ConnectionStringCheck.Faults(options) : [$"{StorageOptions.Section}:Provider is \"{options.Provider}\"; allowed: Sqlite."];
}
