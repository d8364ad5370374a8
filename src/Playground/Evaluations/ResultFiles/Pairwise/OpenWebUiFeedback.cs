using System.Text.Json;
using Playground.Evaluations.ResultFiles.Json;

namespace Playground.Evaluations.ResultFiles.Pairwise;

/// <summary>
/// Feedback exported from Open WebUI: a thumb on one of several answers. Its leaderboard counts one game against each of the others; so it is here, in the order in which
/// they were given, which is that of <c>created_at</c>.
/// </summary>
static class OpenWebUiFeedback
{
    public static bool Fits(JsonElement first) => first.Text("type") is not null && first.Get("data").Get("model_id") is not null && first.Get("meta") is not null;

    public static ResultFile Read(JsonElement root)
    {
        // Newest first in the file; of those of one second the later comes earlier.
        var records = root.EnumerateArray().Reverse().OrderBy(record => record.Number("created_at") ?? 0).ToArray();
        ResultComparison[] games = [.. records.SelectMany(Games)];
        var alone = records.Count(record => IsThumb(record) && !Fields.Items(record.Get("data").Get("sibling_model_ids")).Any());
        var none = records.Count(record => !IsThumb(record));
        var self = games.Count(game => game.A == game.B);
        return new(ResultFileKind.OpenWebUiFeedback, null)
        {
            Comparisons = games,
            NotTaken = ["snapshots of chats", "tags"],
            Remarks =
            [
                $"{records.Length} thumbs make {games.Length} games: a thumb on one of n counts against each of the others.",
                .. alone > 0 ? [$"{alone} thumbs stand on the only answer and are no vote."] : Array.Empty<string>(),
                .. none > 0 ? [$"{none} records are neither thumb up nor down and are no vote."] : Array.Empty<string>(),
                .. self > 0 ? [$"{self} games are a model against itself."] : Array.Empty<string>(),
            ],
        };
    }

    // The server keeps whatever is sent; its leaderboard reads 1 and −1, as numbers or texts.
    static bool IsThumb(JsonElement record) => Fields.Shown(record.Get("data").Get("rating")) is "1" or "-1";

    static IEnumerable<ResultComparison> Games(JsonElement record)
    {
        var data = record.Get("data");
        if (!IsThumb(record) || data.Text("model_id") is not { } rated)
            return [];
        var up = Fields.Shown(data.Get("rating")) == "1";
        var reason = string.Join(": ", new[] { data.Text("reason"), data.Text("comment") }.Where(text => !string.IsNullOrEmpty(text)));
        return Fields.Items(data.Get("sibling_model_ids")).Select(sibling => Fields.Text(sibling)).OfType<string>().Select(sibling => new ResultComparison(
            record.Get("meta").Text("message_id") ?? record.Text("id") ?? "", new(rated), new(sibling), up ? ResultWinner.A : ResultWinner.B)
        {
            Judge = record.Text("user_id"),
            Reason = reason.Length > 0 ? reason : null,
        });
    }
}
