using Microsoft.EntityFrameworkCore;
using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.Search;

/// <summary>Reads what a row of the history shows, for a page at once.</summary>
static class HistoryEntries
{
    const int PromptCharacters = 300;

    public static async Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        StorageContext context, IReadOnlyList<ComparisonRow> rows, SearchTerms terms, CancellationToken cancellationToken)
    {
        var keys = rows.Select(row => row.Key).ToArray();
        var prompts = await context.Turns.Where(turn => keys.Contains(turn.ComparisonKey) && turn.Index == 0)
            .Select(turn => new { turn.ComparisonKey, Prompt = turn.Prompt.Substring(0, PromptCharacters), turn.Contents })
            .ToDictionaryAsync(turn => turn.ComparisonKey, turn => (Start: Cut(turn.Prompt), turn.Contents), cancellationToken);
        var tags = (await context.Tags.Where(tag => keys.Contains(tag.ComparisonKey)).OrderBy(tag => tag.Position).ToListAsync(cancellationToken))
            .ToLookup(tag => tag.ComparisonKey, tag => tag.Name);
        var lanes = await LanesAsync(context, keys, cancellationToken);
        var excerpts = await Excerpts.ReadAsync(context, keys, terms, cancellationToken);
        return [.. rows.Select(row => new HistoryEntry
        {
            Id = row.Id,
            CreatedAt = row.CreatedAt,
            Title = row.Title,
            Prompt = prompts.GetValueOrDefault(row.Key).Start ?? "",
            Attachments = Attachments(prompts.GetValueOrDefault(row.Key).Contents),
            Tags = [.. tags[row.Key]],
            Lanes = [.. lanes[row.Key]],
            Excerpt = excerpts.GetValueOrDefault(row.Key),
        })];
    }

    static async Task<ILookup<long, HistoryLane>> LanesAsync(StorageContext context, long[] keys, CancellationToken cancellationToken)
    {
        var lanes = await context.Lanes.Where(lane => keys.Contains(lane.ComparisonKey)).OrderBy(lane => lane.Index)
            .Select(lane => new { lane.ComparisonKey, lane.Index, lane.ModelId, lane.ModelName, lane.Access }).ToListAsync(cancellationToken);
        var answers = await context.Answers.Where(answer => keys.Contains(answer.ComparisonKey)).OrderBy(answer => answer.Key)
            .Select(answer => new { answer.ComparisonKey, answer.Lane, answer.State }).ToListAsync(cancellationToken);
        var latest = new Dictionary<(long, int), AnswerState>();
        foreach (var answer in answers)
            latest[(answer.ComparisonKey, answer.Lane)] = answer.State;
        return lanes.ToLookup(
            lane => lane.ComparisonKey,
            lane => new HistoryLane(lane.ModelId, lane.ModelName, lane.Access, latest.GetValueOrDefault((lane.ComparisonKey, lane.Index))));
    }

    static IReadOnlyList<Content>? Attachments(string? contents) =>
        contents is null ? null : [.. StoredContents.Read("", contents).Where(part => part is not TextPart)];

    /// <summary>SQLite counts code points, of which some take two characters here.</summary>
    static string Cut(string text) => text.Length <= PromptCharacters ? text
        : text[..(char.IsHighSurrogate(text[PromptCharacters - 1]) ? PromptCharacters - 1 : PromptCharacters)];
}
