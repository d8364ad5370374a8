using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Playground.Storage.Schema;

namespace Playground.Storage.Sqlite.Connections;

/// <summary>Lets <c>dotnet ef</c> read the model when a migration is made; no database is opened for that.</summary>
sealed class DesignTimeContexts : IDesignTimeDbContextFactory<StorageContext>
{
    public StorageContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<StorageContext>();
        SqliteConnectionSetup.Configure(options, "Data Source=playground.db");
        return new(options.Options);
    }
}
