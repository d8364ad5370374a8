using Microsoft.EntityFrameworkCore;
using Playground.Storage.Database;

namespace Playground.Storage.Starting;

/// <summary>
/// Entity Framework takes a good part of a start to get ready, and needs nothing of the rest. Begun first, it does so on another core meanwhile.
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
