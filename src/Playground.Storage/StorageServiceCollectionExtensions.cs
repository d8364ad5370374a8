using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Playground.Comparing;
using Playground.Judging;
using Playground.Judging.Blind;
using Playground.Judging.Sessions;
using Playground.Models.Assessing;
using Playground.Pricing;
using Playground.Pricing.Performance;
using Playground.Reporting;
using Playground.Reporting.Building;
using Playground.Settings;
using Playground.Storage.Comparing;
using Playground.Storage.Database;
using Playground.Storage.Figures;
using Playground.Storage.Judging;
using Playground.Storage.Models;
using Playground.Storage.Owners;
using Playground.Storage.Pricing;
using Playground.Storage.Reporting;
using Playground.Storage.Searching;
using Playground.Storage.Starting;

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
        services.AddSingleton<ProcessOwner>();
        services.AddSingleton<Orphans>();
        services.AddSingleton<Backups>();
        services.AddSingleton<Migrator>();
        services.AddSingleton(provider => new StorageStartup(
            provider.GetRequiredService<DatabaseLocation>(), provider.GetRequiredService<Migrator>(),
            provider.GetRequiredService<Orphans>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IStoreStartup>(provider => provider.GetRequiredService<StorageStartup>());
        services.AddSingleton<Deletion>();
        services.AddSingleton<HistorySearch>();
        services.AddSingleton<IComparisonStore, ComparisonStore>();
        services.AddSingleton<RatingSearch>();
        services.AddSingleton<VoteBlocks>();
        services.AddSingleton<VoteQuery>();
        services.AddSingleton<IRatingStore, RatingStore>();
        services.AddSingleton<IRatingSessionStore, RatingSessionStore>();
        services.AddSingleton<IGuardedSessions, GuardedSessions>();
        services.AddSingleton<IPriceStore, PriceFileStore>();
        services.AddSingleton<IOpennessStore, OpennessFileStore>();
        services.AddSingleton<ICostStore, CostFileStore>();
        services.AddSingleton<IAnswerFigures, AnswerFigures>();
        services.AddSingleton<IComparisonFeed, ComparisonFeed>();
        services.AddSingleton<IReportStore, ReportFileStore>();
        services.AddSingleton<IRatedSessions, RatedSessions>();
        return services;
    }
}
