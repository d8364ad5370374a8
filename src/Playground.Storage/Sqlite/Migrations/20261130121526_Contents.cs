using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Playground.Storage.Sqlite.Migrations
{
    /// <summary>Parts of prompts and answers beyond plain text, which has none of it: what is stored already stays as it is, and isn't written again.</summary>
    public partial class Contents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Contents",
                table: "Turns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contents",
                table: "Answers",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Dropped in place: a table built anew would lose the triggers that keep the search index.
            migrationBuilder.Sql("""ALTER TABLE "Turns" DROP COLUMN "Contents";""");
            migrationBuilder.Sql("""ALTER TABLE "Answers" DROP COLUMN "Contents";""");
        }
    }
}
