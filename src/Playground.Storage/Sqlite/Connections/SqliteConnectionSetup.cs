using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Schema;

namespace Playground.Storage.Sqlite.Connections;

/// <summary>
/// Gives every connection the settings that SQLite doesn't keep in the file. <c>busy_timeout</c> waits inside SQLite, where waking is
/// quick; without it the driver polls every 150 ms. <c>synchronous=NORMAL</c> loses nothing when a process is killed. <c>secure_delete</c>
/// overwrites what is deleted.
/// </summary>
sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString)
        .ReplaceService<IModelCustomizer, SqliteModelCustomizer>()
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new SqliteConnectionSetup())
        .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;";
        command.ExecuteNonQuery();
        ((SqliteConnection)connection).CreateFunction<string?, string, bool>(StorageContext.HoldsFunction, StorageContext.Holds, isDeterministic: true);
    }
}
