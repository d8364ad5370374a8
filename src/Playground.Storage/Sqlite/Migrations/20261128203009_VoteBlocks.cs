using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Playground.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class VoteBlocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Votes_CriterionKey_Round_CountsTicks_Packed",
                table: "Votes");

            migrationBuilder.CreateTable(
                name: "VoteBlocks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Votes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoteBlocks", x => x.Id);
                });

            // A migration that makes the table of votes anew must make these anew too: they go with it. 8192: VoteBlockRow.Keys.
            foreach (var (change, row) in new[] { ("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD") })
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER "VoteBlocks_{change}" AFTER {change} ON "Votes" BEGIN DELETE FROM "VoteBlocks" WHERE "Id" = {row}."Key" / 8192; END;
                    """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var change in new[] { "INSERT", "UPDATE", "DELETE" })
                migrationBuilder.Sql($"DROP TRIGGER \"VoteBlocks_{change}\";");

            migrationBuilder.DropTable(
                name: "VoteBlocks");

            migrationBuilder.CreateIndex(
                name: "IX_Votes_CriterionKey_Round_CountsTicks_Packed",
                table: "Votes",
                columns: new[] { "CriterionKey", "Round", "CountsTicks", "Packed" });
        }
    }
}
