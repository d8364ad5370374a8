using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Playground.Storage.Sqlite.Migrations
{
    /// <summary>
    /// The full-text index over titles, prompts and ended answers. Its pieces of three characters find parts of compounds, in any language.
    /// The index holds no text of its own: it reads the view, and triggers keep both in step, whatever writes to the tables.
    /// A document's number is the key of its row, a title's the first of its comparison (its key times 2 to the 21st).
    /// </summary>
    public partial class SearchIndex : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE VIEW SearchDocuments (Key, Body) AS
                SELECT Key << 21, Title FROM Comparisons WHERE Title IS NOT NULL
                UNION ALL SELECT Key, Prompt FROM Turns
                UNION ALL SELECT Key, Text FROM Answers WHERE State NOT IN ('Waiting', 'Streaming');
                """);
            migrationBuilder.Sql("CREATE VIRTUAL TABLE SearchIndex USING fts5(Body, content = 'SearchDocuments', content_rowid = 'Key', columnsize = 0, tokenize = 'trigram');");
            // What is deleted leaves the index at once instead of being marked as deleted.
            migrationBuilder.Sql("INSERT INTO SearchIndex(SearchIndex, rank) VALUES ('secure-delete', 1);");
            migrationBuilder.Sql("INSERT INTO SearchIndex(SearchIndex) VALUES ('rebuild');");
            Triggers(migrationBuilder, "Comparisons", "Title", "{0}.Key << 21", "{0}.Title IS NOT NULL");
            Triggers(migrationBuilder, "Turns", "Prompt", "{0}.Key", "TRUE");
            Triggers(migrationBuilder, "Answers", "Text", "{0}.Key", "{0}.State NOT IN ('Waiting', 'Streaming')", ", State");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "Comparisons", "Turns", "Answers" })
                foreach (var change in new[] { "Inserted", "Updated", "Deleted" })
                    migrationBuilder.Sql($"DROP TRIGGER {table}_{change}_Search;");
            migrationBuilder.Sql("DROP TABLE SearchIndex;");
            migrationBuilder.Sql("DROP VIEW SearchDocuments;");
        }

        /// <param name="indexed">Whether a row belongs into the index; {0} stands for the row.</param>
        static void Triggers(MigrationBuilder migrationBuilder, string table, string column, string key, string indexed, string also = "")
        {
            var insert = $"INSERT INTO SearchIndex(rowid, Body) SELECT {Of(key, "new")}, new.{column} WHERE {Of(indexed, "new")};";
            // The index must be told the text that it is to forget.
            var delete = $"INSERT INTO SearchIndex(SearchIndex, rowid, Body) SELECT 'delete', {Of(key, "old")}, old.{column} WHERE {Of(indexed, "old")};";
            var changed = $"({Of(indexed, "old")}) IS NOT ({Of(indexed, "new")}) OR (({Of(indexed, "new")}) AND old.{column} IS NOT new.{column})";
            migrationBuilder.Sql($"CREATE TRIGGER {table}_Inserted_Search AFTER INSERT ON {table} BEGIN {insert} END;");
            migrationBuilder.Sql($"CREATE TRIGGER {table}_Updated_Search AFTER UPDATE OF {column}{also} ON {table} WHEN {changed} BEGIN {delete} {insert} END;");
            migrationBuilder.Sql($"CREATE TRIGGER {table}_Deleted_Search AFTER DELETE ON {table} BEGIN {delete} END;");
        }

        static string Of(string sql, string row) => sql.Replace("{0}", row);
    }
}
