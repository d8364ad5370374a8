using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Playground.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RatingSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RatingSessions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedTicks = table.Column<long>(type: "INTEGER", nullable: false),
                    Solo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Hides = table.Column<bool>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatingSessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SessionAssignments",
                columns: table => new
                {
                    SessionId = table.Column<string>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", nullable: false),
                    RaterId = table.Column<string>(type: "TEXT", nullable: false),
                    AssignedTicks = table.Column<long>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionAssignments", x => new { x.SessionId, x.Round, x.ItemId, x.RaterId });
                    table.ForeignKey(
                        name: "FK_SessionAssignments_RatingSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "RatingSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionComparisons",
                columns: table => new
                {
                    SessionId = table.Column<string>(type: "TEXT", nullable: false),
                    ComparisonId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionComparisons", x => new { x.SessionId, x.ComparisonId });
                    table.ForeignKey(
                        name: "FK_SessionComparisons_RatingSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "RatingSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionInvites",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    SessionId = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionInvites", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_SessionInvites_RatingSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "RatingSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionMembers",
                columns: table => new
                {
                    SessionId = table.Column<string>(type: "TEXT", nullable: false),
                    RaterId = table.Column<string>(type: "TEXT", nullable: false),
                    IsHost = table.Column<bool>(type: "INTEGER", nullable: false),
                    JoinedTicks = table.Column<long>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionMembers", x => new { x.SessionId, x.RaterId });
                    table.ForeignKey(
                        name: "FK_SessionMembers_RatingSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "RatingSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SessionInvites_SessionId",
                table: "SessionInvites",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionMembers_RaterId",
                table: "SessionMembers",
                column: "RaterId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SessionAssignments");

            migrationBuilder.DropTable(
                name: "SessionComparisons");

            migrationBuilder.DropTable(
                name: "SessionInvites");

            migrationBuilder.DropTable(
                name: "SessionMembers");

            migrationBuilder.DropTable(
                name: "RatingSessions");
        }
    }
}
