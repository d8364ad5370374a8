using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Playground.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RatingTurns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Ratings_ComparisonId",
                table: "Ratings");

            migrationBuilder.AddColumn<long>(
                name: "Revision",
                table: "RatingSessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Turn",
                table: "Ratings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // Rating.Turn of what is stored already; what was imported has no comparison.
            migrationBuilder.Sql(
                """
                UPDATE "Ratings" SET "Turn" = json_extract("Body", '$.turn') WHERE "ComparisonId" IS NOT NULL AND json_extract("Body", '$.turn') > 0;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_ComparisonId_RaterKey_Turn",
                table: "Ratings",
                columns: new[] { "ComparisonId", "RaterKey", "Turn" },
                filter: "\"ComparisonId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Ratings_ComparisonId_RaterKey_Turn",
                table: "Ratings");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "RatingSessions");

            migrationBuilder.DropColumn(
                name: "Turn",
                table: "Ratings");

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_ComparisonId",
                table: "Ratings",
                column: "ComparisonId",
                filter: "\"ComparisonId\" IS NOT NULL");
        }
    }
}
