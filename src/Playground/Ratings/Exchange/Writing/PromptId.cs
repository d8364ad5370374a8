using System.Globalization;
using System.Text.Json;
using Playground.Ratings.VoteFiles;

namespace Playground.Ratings.Exchange.Writing;

/// <summary>What tells a vote's prompt from others in files: <c>prompt_id</c> in CSV, <c>question_id</c> in LMArena's battles.</summary>
static class PromptId
{
    /// <returns>The comparison and its turn; of an imported vote what its file said; <c>null</c> where neither is known or may be told.</returns>
    public static string? Of(ExportedPair pair)
    {
        var (rating, comparison) = (pair.Of.Rating, pair.Of.ComparisonId);
        if (comparison is null)
            return pair.Of.Hidden ? null : Imported(rating.Origin);
        return rating.Turn == 0 ? comparison : string.Create(CultureInfo.InvariantCulture, $"{comparison}/{rating.Turn}");
    }

    static string? Imported(RatingOrigin? origin) => origin switch
    {
        { Source: "lmarena", Data: { } data } => OfBattle(data),
        _ => CsvOrigin.Of(origin)?.Fields().GetValueOrDefault("prompt_id") is { Length: > 0 } id ? id : null,
    };

    static string? OfBattle(string data)
    {
        using var battle = JsonDocument.Parse(data);
        return battle.RootElement.Text("question_id");
    }
}
