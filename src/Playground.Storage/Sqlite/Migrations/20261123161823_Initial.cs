using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Playground.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Comparisons",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    CreatedTicks = table.Column<long>(type: "INTEGER", nullable: false),
                    DeletedTicks = table.Column<long>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Repetitions = table.Column<int>(type: "INTEGER", nullable: false),
                    Sampling = table.Column<string>(type: "TEXT", nullable: false),
                    System = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comparisons", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Answers",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    ComparisonKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    Lane = table.Column<int>(type: "INTEGER", nullable: false),
                    Repetition = table.Column<int>(type: "INTEGER", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    ModelId = table.Column<string>(type: "TEXT", nullable: false),
                    RawFinishReason = table.Column<string>(type: "TEXT", nullable: true),
                    RequestId = table.Column<string>(type: "TEXT", nullable: true),
                    ReturnedModel = table.Column<string>(type: "TEXT", nullable: true),
                    ServiceTier = table.Column<string>(type: "TEXT", nullable: true),
                    Retries = table.Column<int>(type: "INTEGER", nullable: false),
                    Usage = table.Column<string>(type: "TEXT", nullable: false),
                    Timings = table.Column<string>(type: "TEXT", nullable: false),
                    Cost = table.Column<string>(type: "TEXT", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: true),
                    Price = table.Column<string>(type: "TEXT", nullable: true),
                    Provenance = table.Column<string>(type: "TEXT", nullable: false),
                    Sampling = table.Column<string>(type: "TEXT", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    ToolCalls = table.Column<string>(type: "TEXT", nullable: false),
                    Adaptations = table.Column<string>(type: "TEXT", nullable: false),
                    RateLimits = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Reasoning = table.Column<string>(type: "TEXT", nullable: false),
                    CostAmount = table.Column<double>(type: "REAL", nullable: true, computedColumnSql: "\"Cost\" ->> 'amount'", stored: false),
                    CostCurrency = table.Column<string>(type: "TEXT", nullable: true, computedColumnSql: "\"Cost\" ->> 'currency'", stored: false),
                    EndedAt = table.Column<string>(type: "TEXT", nullable: true, computedColumnSql: "\"Timings\" ->> 'endedAt'", stored: false),
                    FirstTokenAt = table.Column<string>(type: "TEXT", nullable: true, computedColumnSql: "\"Timings\" ->> 'firstTokenAt'", stored: false),
                    InputTokens = table.Column<long>(type: "INTEGER", nullable: true, computedColumnSql: "(\"Usage\" ->> 'uncachedInput') + coalesce(\"Usage\" ->> 'cacheRead', 0) + coalesce(\"Usage\" ->> 'cacheWrite', 0)", stored: false),
                    OutputTokens = table.Column<long>(type: "INTEGER", nullable: true, computedColumnSql: "\"Usage\" ->> 'output'", stored: false),
                    SentAt = table.Column<string>(type: "TEXT", nullable: true, computedColumnSql: "\"Timings\" ->> 'sentAt'", stored: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Answers", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Answers_Comparisons_ComparisonKey",
                        column: x => x.ComparisonKey,
                        principalTable: "Comparisons",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Lanes",
                columns: table => new
                {
                    ComparisonKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Index = table.Column<int>(type: "INTEGER", nullable: false),
                    ModelId = table.Column<string>(type: "TEXT", nullable: false),
                    ModelName = table.Column<string>(type: "TEXT", nullable: false),
                    Access = table.Column<string>(type: "TEXT", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    Sampling = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lanes", x => new { x.ComparisonKey, x.Index });
                    table.ForeignKey(
                        name: "FK_Lanes_Comparisons_ComparisonKey",
                        column: x => x.ComparisonKey,
                        principalTable: "Comparisons",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Tags",
                columns: table => new
                {
                    ComparisonKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tags", x => new { x.ComparisonKey, x.Position });
                    table.ForeignKey(
                        name: "FK_Tags_Comparisons_ComparisonKey",
                        column: x => x.ComparisonKey,
                        principalTable: "Comparisons",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Turns",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    ComparisonKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Index = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Prompt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Turns", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Turns_Comparisons_ComparisonKey",
                        column: x => x.ComparisonKey,
                        principalTable: "Comparisons",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Answers_ComparisonKey",
                table: "Answers",
                column: "ComparisonKey");

            migrationBuilder.CreateIndex(
                name: "IX_Answers_Id",
                table: "Answers",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Answers_Owner",
                table: "Answers",
                column: "Owner",
                filter: "\"State\" IN ('Waiting', 'Streaming')");

            migrationBuilder.CreateIndex(
                name: "IX_Comparisons_DeletedTicks",
                table: "Comparisons",
                column: "DeletedTicks");

            migrationBuilder.CreateIndex(
                name: "IX_Comparisons_Id",
                table: "Comparisons",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Lanes_ModelId_ComparisonKey",
                table: "Lanes",
                columns: new[] { "ModelId", "ComparisonKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Tags_Name_ComparisonKey",
                table: "Tags",
                columns: new[] { "Name", "ComparisonKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Turns_ComparisonKey_Index",
                table: "Turns",
                columns: new[] { "ComparisonKey", "Index" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Answers");

            migrationBuilder.DropTable(
                name: "Lanes");

            migrationBuilder.DropTable(
                name: "Tags");

            migrationBuilder.DropTable(
                name: "Turns");

            migrationBuilder.DropTable(
                name: "Comparisons");
        }
    }
}
