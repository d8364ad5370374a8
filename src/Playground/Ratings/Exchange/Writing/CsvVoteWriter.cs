using System.Globalization;
using System.Text;
using Playground.Ratings.VoteFiles;

namespace Playground.Ratings.Exchange.Writing;

/// <summary>
/// Writes one line a vote. Votes of one CSV file go out under its own header, as they came in. Votes from several places stand under
/// <see cref="Columns"/> and whatever further columns their files had. Formulas are neutralised; see <see cref="CsvText"/>.
/// </summary>
public static class CsvVoteWriter
{
    public static readonly IReadOnlyList<string> Columns =
        ["prompt_id", "model_a", "model_b", "winner", "judge", "category", "language", "created_at", "blind", "session", "id"];

    // The vote may have been changed since its file was read.
    static readonly string[] OfTheVote = ["model_a", "model_b", "winner"];

    /// <param name="ratings">Gone through twice: first for the columns.</param>
    public static async Task<ExportCount> WriteAsync(IAsyncEnumerable<ExportedRating> ratings, Stream output, CancellationToken cancellationToken = default)
    {
        var (headers, others) = await HeadersAsync(ratings, cancellationToken);
        var single = headers.Count == 1 && !others ? headers[0] : null;
        string[] columns = [.. Columns.Union(headers.SelectMany(header => CsvText.Names(Encoding.UTF8.GetBytes(header))), StringComparer.Ordinal)];
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(single is null ? CsvText.Line(columns) : CsvText.GuardedLine(single));
        var written = 0L;
        await foreach (var rating in ratings.WithCancellation(cancellationToken))
            foreach (var line in single is null ? Lines(rating, columns) : [CsvText.GuardedLine(Origin(rating)!.Line)])
            {
                await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
                written++;
            }
        return new(written, 0);
    }

    static async Task<(IReadOnlyList<string> Headers, bool Others)> HeadersAsync(IAsyncEnumerable<ExportedRating> ratings, CancellationToken cancellationToken)
    {
        var headers = new List<string>();
        var others = false;
        await foreach (var rating in ratings.WithCancellation(cancellationToken))
            if (Origin(rating) is { } origin && Unchanged(rating.Rating, origin))
            {
                if (!headers.Contains(origin.Header))
                    headers.Add(origin.Header);
            }
            else
                others = true;
        return (headers, others);
    }

    static CsvOrigin? Origin(ExportedRating rating) => rating.Hidden ? null : CsvOrigin.Of(rating.Rating.Origin);

    static bool Unchanged(Rating rating, CsvOrigin origin) =>
        origin.Fields().TryGetValue("winner", out var winner) && VoteWords.TryOutcome(Encoding.UTF8.GetBytes(winner), out var outcome) && outcome == rating.Outcome;

    static IEnumerable<string> Lines(ExportedRating rating, string[] columns)
    {
        var given = Origin(rating) is { } origin ? origin.Fields() : [];
        foreach (var pair in rating.Pairs())
            yield return CsvText.Line(columns.Select(column => given.TryGetValue(column, out var value) && !OfTheVote.Contains(column) ? value : Own(column, pair)));
    }

    /// <returns><c>null</c> where only the file from which the vote came may know it.</returns>
    static string? Own(string column, ExportedPair pair)
    {
        var rating = pair.Of.Rating;
        return column switch
        {
            "prompt_id" => PromptId.Of(pair),
            "model_a" => pair.ModelA,
            "model_b" => pair.ModelB,
            "winner" => VoteWords.Csv(pair.Outcome),
            "judge" => pair.Of.Judge ?? "",
            "category" => string.Join(';', rating.Tags),
            "language" => rating.Language,
            "created_at" => rating.CreatedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            "blind" => rating.Blind ? "true" : "false",
            "session" => rating.SessionId,
            "id" => pair.Id,
            _ => null,
        };
    }
}
