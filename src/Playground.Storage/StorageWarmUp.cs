using Microsoft.EntityFrameworkCore;
using Playground.Storage.Recovery;
using Playground.Storage.Schema;
using Playground.Storage.Sqlite.Connections;

namespace Playground.Storage;

/// <summary>
/// Entity Framework takes a good part of a start to get ready, and needs nothing of the rest. Begun first, it does so on another core meanwhile.
/// </summary>
public static class StorageWarmUp
{
    /// <summary>Begins, and returns at once. What goes wrong here goes wrong again, and is reported, when the database is used.</summary>
    public static void Begin() => _ = Task.Run(() =>
    {
        var options = new DbContextOptionsBuilder<StorageContext>();
        SqliteConnectionSetup.Configure(options, "Data Source=:memory:");
        using var context = new StorageContext(options.Options);
        // The model, and all that stands between a query and its SQL.
        _ = InterruptedAnswerRecovery.Unended(context).ToQueryString();
    });
}
