using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.RaterAgreement;

namespace Playground.Cli.Output;

/// <summary>
/// The JSON of leaderboards and agreement, as <see cref="CliJson"/> would write it, but with code made at build time: reflection would take a
/// good part of the time in which a million votes are ranked.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Leaderboard))]
[JsonSerializable(typeof(AgreementReport))]
sealed partial class StatisticsJson : JsonSerializerContext
{
    public static StatisticsJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
