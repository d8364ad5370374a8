using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Playground.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OpenRounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OpenRound",
                table: "RatingSessions",
                type: "INTEGER",
                nullable: true);

            // RatingSession.OpenRound of what is stored already.
            migrationBuilder.Sql(
                """
                UPDATE "RatingSessions" SET "OpenRound" = json_extract("Body", '$.round')
                WHERE NOT "Solo" AND json_extract("Body", '$.state') <> 'closed' AND (NOT json_extract("Body", '$.revealed') OR json_extract("Body", '$.round') > 0);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OpenRound",
                table: "RatingSessions");
        }
    }
}
