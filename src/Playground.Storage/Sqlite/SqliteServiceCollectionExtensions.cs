using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Playground.Comparisons;
using Playground.Settings;
using Playground.Storage.Comparisons;
using Playground.Storage.Evaluations;
using Playground.Storage.Figures;
using Playground.Storage.Ratings;
using Playground.Storage.RatingSessions;
using Playground.Storage.Recovery;
using Playground.Storage.Schema;
using Playground.Storage.Search;
using Playground.Storage.Settings;
using Playground.Storage.Sqlite.Comparisons;
using Playground.Storage.Sqlite.Connections;
using Playground.Storage.Sqlite.Evaluations;
using Playground.Storage.Sqlite.Figures;
using Playground.Storage.Sqlite.Files;
using Playground.Storage.Sqlite.RatingSessions;
using Playground.Storage.Sqlite.Search;
using Playground.Storage.Sqlite.Startup;
using Playground.Storage.Sqlite.Votes;
using Playground.Storage.Startup;

namespace Playground.Storage.Sqlite;

static class SqliteServiceCollectionExtensions
{
    /// <summary>Adds the database, and all that only SQLite does for the repositories.</summary>
    public static IServiceCollection AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton(provider => DatabaseLocation.From(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<PlaygroundPaths>()));
        services.AddPooledDbContextFactory<StorageContext>((provider, options) => SqliteConnectionSetup.Configure(options, provider.GetRequiredService<DatabaseLocation>().ConnectionString));
        services.AddSingleton<IStorageDatabase, SqliteDatabase>();
        services.AddSingleton<IProcessLease, ProcessLease>();
        services.AddSingleton<Backups>();
        services.AddSingleton<IStoreBackups, StoreBackups>();
        services.AddSingleton<NightlyBackup>();
        services.AddSingleton<IStoreReadiness, Readiness>();
        services.AddSingleton<Migrator>();
        services.TryAddSingleton<StoreHealth>();
        services.AddSingleton<DatabaseCheck>();
        services.AddSingleton<IDatabasePreparation, DatabasePreparation>();
        services.AddSingleton<IComparisonKeyAllocator, ComparisonKeyAllocator>();
        services.AddSingleton<IFullTextIndex, FullTextIndex>();
        services.AddSingleton<IFigureBlocks, FigureBlocks>();
        services.AddSingleton<IAnswerColumnsReader, AnswerColumnsReader>();
        services.AddSingleton<ICellWriter, CellWriter>();
        services.AddSingleton<VoteBlocks>();
        services.AddSingleton<IVoteReader, VoteReader>();
        return services.AddSingleton<IAssignmentWriter, AssignmentWriter>();
    }
}
