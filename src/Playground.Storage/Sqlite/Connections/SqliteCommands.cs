using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Playground.Storage.Schema;

namespace Playground.Storage.Sqlite.Connections;

/// <summary>Commands on the connection of a context, within its transaction.</summary>
static class SqliteCommands
{
    public static SqliteCommand Create(StorageContext context, string sql) => new(
        sql, (SqliteConnection)context.Database.GetDbConnection(), (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction());
}
