using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Playground.Comparisons;
using Playground.Models.Assessment;
using Playground.PricePerformance;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.RatingSessions;
using Playground.Ratings;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Settings;
using Playground.Storage.Comparisons;
using Playground.Storage.Database;
using Playground.Storage.Figures;
using Playground.Storage.Models;
using Playground.Storage.Pricing;
using Playground.Storage.Ratings;
using Playground.Storage.Recovery;
using Playground.Storage.Reports;
using Playground.Storage.Searching;
using Playground.Storage.Starting;
using Playground.Viewers;

namespace Playground.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>Adds the shelves. Before a store is used, <see cref="IStoreStartup.PrepareAsync"/> must have been called.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<StorageOptions>(configuration, StorageOptions.Section, StorageOptions.Check);
        services.AddSingleton(provider => DatabaseLocation.From(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<PlaygroundPaths>()));
        services.AddPooledDbContextFactory<StorageContext>((provider, options) => ConnectionSetup.Configure(options, provider.GetRequiredService<DatabaseLocation>().ConnectionString));
        services.AddSingleton<StorageDatabase>();
        services.AddSingleton<ProcessLease>();
        services.AddSingleton<InterruptedAnswerRecovery>();
        services.AddSingleton<Backups>();
        services.AddSingleton<Migrator>();
        services.AddSingleton(provider => new StorageStartup(
            provider.GetRequiredService<DatabaseLocation>(), provider.GetRequiredService<Migrator>(),
            provider.GetRequiredService<InterruptedAnswerRecovery>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IStoreStartup>(provider => provider.GetRequiredService<StorageStartup>());
        services.AddSingleton<Deletion>();
        services.AddSingleton<HistorySearch>();
        services.AddSingleton<IComparisonRepository, ComparisonRepository>();
        services.AddSingleton<RatingSearch>();
        services.AddSingleton<VoteBlocks>();
        services.AddSingleton<VoteQuery>();
        services.AddSingleton<IRatingRepository, RatingRepository>();
        services.AddSingleton<IRatingSessionRepository, RatingSessionRepository>();
        services.AddSingleton<IGuardedSessions, GuardedSessions>();
        services.AddSingleton<IPriceRepository, PriceFileRepository>();
        services.AddSingleton<IOpennessRepository, OpennessFileRepository>();
        services.AddSingleton<ILocalCostRepository, LocalCostFileRepository>();
        services.AddSingleton<IAnswerFigures, AnswerFigures>();
        services.AddSingleton<IComparisonReader, ComparisonReader>();
        services.AddSingleton<IReportRepository, ReportFileRepository>();
        services.AddSingleton<IRatedSessions, RatedSessions>();
        return services;
    }
}
