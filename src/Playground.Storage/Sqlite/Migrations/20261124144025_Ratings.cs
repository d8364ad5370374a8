using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Playground.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Ratings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Criteria",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Criteria", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "RatedModels",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Access = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatedModels", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Raters",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Raters", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Stamps",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stamps", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "RaterPasses",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    RaterKey = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RaterPasses", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_RaterPasses_Raters_RaterKey",
                        column: x => x.RaterKey,
                        principalTable: "Raters",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Ratings",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    RaterKey = table.Column<long>(type: "INTEGER", nullable: false),
                    ComparisonId = table.Column<string>(type: "TEXT", nullable: true),
                    SessionId = table.Column<string>(type: "TEXT", nullable: true),
                    ItemId = table.Column<string>(type: "TEXT", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    CountsTicks = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    ExternalId = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ratings", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Ratings_Raters_RaterKey",
                        column: x => x.RaterKey,
                        principalTable: "Raters",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RatingModels",
                columns: table => new
                {
                    ModelKey = table.Column<long>(type: "INTEGER", nullable: false),
                    RatingKey = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatingModels", x => new { x.RatingKey, x.ModelKey });
                    table.ForeignKey(
                        name: "FK_RatingModels_RatedModels_ModelKey",
                        column: x => x.ModelKey,
                        principalTable: "RatedModels",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RatingModels_Ratings_RatingKey",
                        column: x => x.RatingKey,
                        principalTable: "Ratings",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RatingRevisions",
                columns: table => new
                {
                    RatingKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatingRevisions", x => new { x.RatingKey, x.Number });
                    table.ForeignKey(
                        name: "FK_RatingRevisions_Ratings_RatingKey",
                        column: x => x.RatingKey,
                        principalTable: "Ratings",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RatingTags",
                columns: table => new
                {
                    RatingKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatingTags", x => new { x.RatingKey, x.Name });
                    table.ForeignKey(
                        name: "FK_RatingTags_Ratings_RatingKey",
                        column: x => x.RatingKey,
                        principalTable: "Ratings",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Votes",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RatingKey = table.Column<long>(type: "INTEGER", nullable: false),
                    CriterionKey = table.Column<long>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    CountsTicks = table.Column<long>(type: "INTEGER", nullable: false),
                    Packed = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Votes", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Votes_Ratings_RatingKey",
                        column: x => x.RatingKey,
                        principalTable: "Ratings",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Criteria_Name",
                table: "Criteria",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RatedModels_Id",
                table: "RatedModels",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RaterPasses_RaterKey",
                table: "RaterPasses",
                column: "RaterKey");

            migrationBuilder.CreateIndex(
                name: "IX_Raters_Id",
                table: "Raters",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RatingModels_ModelKey_RatingKey",
                table: "RatingModels",
                columns: new[] { "ModelKey", "RatingKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_ComparisonId",
                table: "Ratings",
                column: "ComparisonId",
                filter: "\"ComparisonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_Id",
                table: "Ratings",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_Language",
                table: "Ratings",
                column: "Language",
                filter: "\"Language\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_RaterKey",
                table: "Ratings",
                column: "RaterKey");

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_SessionId_ItemId_Round_RaterKey",
                table: "Ratings",
                columns: new[] { "SessionId", "ItemId", "Round", "RaterKey" },
                unique: true,
                filter: "\"SessionId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_Source_ExternalId",
                table: "Ratings",
                columns: new[] { "Source", "ExternalId" },
                unique: true,
                filter: "\"Source\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RatingTags_Name_RatingKey",
                table: "RatingTags",
                columns: new[] { "Name", "RatingKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Votes_CriterionKey_Round_CountsTicks_Packed",
                table: "Votes",
                columns: new[] { "CriterionKey", "Round", "CountsTicks", "Packed" });

            migrationBuilder.CreateIndex(
                name: "IX_Votes_RatingKey",
                table: "Votes",
                column: "RatingKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Criteria");

            migrationBuilder.DropTable(
                name: "RaterPasses");

            migrationBuilder.DropTable(
                name: "RatingModels");

            migrationBuilder.DropTable(
                name: "RatingRevisions");

            migrationBuilder.DropTable(
                name: "RatingTags");

            migrationBuilder.DropTable(
                name: "Stamps");

            migrationBuilder.DropTable(
                name: "Votes");

            migrationBuilder.DropTable(
                name: "RatedModels");

            migrationBuilder.DropTable(
                name: "Ratings");

            migrationBuilder.DropTable(
                name: "Raters");
        }
    }
}
