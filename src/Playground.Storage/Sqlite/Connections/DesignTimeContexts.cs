using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Playground.Storage.Database;

/// <summary>Lets <c>dotnet ef</c> read the model when a migration is made; no database is opened for that.</summary>
sealed class DesignTimeContexts : IDesignTimeDbContextFactory<StorageContext>
{
    public StorageContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<StorageContext>().UseSqlite("Data Source=playground.db").Options);
}
