using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Settings;
using Playground.Storage;
using Playground.Storage.Schema;
using Playground.Storage.Startup;

namespace Playground.Testing.Storage;

/// <summary>A playground's storage over real files, as one process would have it.</summary>
sealed class StorageHost : IAsyncDisposable
{
    readonly ServiceProvider _services;

    public StorageHost(string folder, TimeProvider? time = null, params (string Key, string? Value)[] settings)
        : this(folder, time, null, settings)
    {
    }

    StorageHost(string folder, TimeProvider? time, IInterceptor? interceptor, params (string Key, string? Value)[] settings)
    {
        Folder = folder;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value)).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(time ?? new ManualTime())
            .AddSingleton(new PlaygroundPaths(folder, folder))
            .AddStorage(configuration);
        if (interceptor is not null)
            services.ConfigureDbContext<StorageContext>(options => options.AddInterceptors(interceptor));
        _services = services.BuildServiceProvider();
    }

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "playground.db");

    public IComparisonRepository Store => Get<IComparisonRepository>();

    public static async Task<StorageHost> StartAsync(string folder, TimeProvider? time = null, StoreRole role = StoreRole.Tool, IInterceptor? interceptor = null)
    {
        var host = new StorageHost(folder, time, interceptor);
        await host.PrepareAsync(role);
        return host;
    }

    /// <summary>Leaves a database as the first migration made it, with an answered comparison "c" in it.</summary>
    public static Task LeaveOldDatabaseAsync(string folder) =>
        LeaveOldDatabaseAsync(folder, "Initial", Sample.Comparison("c", "p", Sample.Noon, ("m", "answered")));

    /// <summary>Leaves a database as earlier migrations made it, with these comparisons in it.</summary>
    /// <param name="migration">The last that it knows.</param>
    public static async Task LeaveOldDatabaseAsync(string folder, string migration, params Comparison[] comparisons)
    {
        using var newer = new TemporaryFolder();
        await using var filled = await StartAsync(newer.Path);
        foreach (var comparison in comparisons)
            await filled.Store.CreateAsync(comparison);
        await using var host = new StorageHost(folder);
        await using var context = host.Get<IDbContextFactory<StorageContext>>().CreateDbContext();
        await context.GetService<IMigrator>().MigrateAsync(migration);
        foreach (var table in (string[])["Comparisons", "Lanes", "Tags", "Turns", "Answers"])
        {
            var columns = Scalar(host.Database, $"SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('{table}')");
            Scalar(host.Database, $"ATTACH '{filled.Database}' AS newer; INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newer.{table}");
        }
    }

    public Task PrepareAsync(StoreRole role = StoreRole.Tool) => Get<StorageStartup>().PrepareAsync(role);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Asks the file itself, beside everything that the storage does.</summary>
    public string? Scalar(string sql) => Scalar(Database, sql);

    public static string? Scalar(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    /// <summary>Throws where the search index differs from the texts it is made of.</summary>
    public void CheckIndex() => Scalar("INSERT INTO SearchIndex(SearchIndex, rank) VALUES ('integrity-check', 1)");

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
