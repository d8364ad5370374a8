using Microsoft.EntityFrameworkCore;
using Playground.Storage.Database;

namespace Playground.Storage.Starting;

/// <summary>
/// Entity Framework takes about as long to get ready as the rest of the program together, and needs nothing of it. Begun first, it does so on another core
/// meanwhile.
/// </summary>
public static class StorageWarmUp
{
    /// <summary>Begins, and returns at once. What goes wrong here goes wrong again, and is reported, when the database is used.</summary>
    public static void Begin() => _ = Task.Run(() =>
    {
        using var context = new StorageContext(new DbContextOptionsBuilder<StorageContext>().UseSqlite("Data Source=:memory:").Options);
        _ = context.Model;
    });
}
